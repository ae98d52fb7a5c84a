package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.NamedValues;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.synthetic.SyntheticTraces;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a synthetic trace. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Writes a synthetic trace.",
    footer = {
      "",
      "Examples:",
      "  l2bench trace generate zipf:alpha=0.9:requests=1000000 zipf.txt",
      "  l2bench trace generate on-off:rate=5000 bursts.iolog --seed 7",
      "  l2bench trace generate sequential scan.csv --limit 1000"
    })
final class TraceGenerateCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "a generator, as in name:parameter=value:parameter=value")
  private String input = "";

  @Mixin private TraceOutput output = new TraceOutput();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of what is drawn (default: ${DEFAULT-VALUE})")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    output.check();
    SyntheticTraces generators = new SyntheticTraces();
    String name = NamedValues.parse(input).name();
    if (!generators.names().contains(name)) {
      throw new BadInputException(
          "generator '%s'".formatted(name), String.join(", ", generators.names()), "none of them");
    }
    Console.of(spec).print(output.write(input, generators.open(input, seed, ReadSettings.PLAIN)));
    return 0;
  }
}
