package io.l2bench.cli;

import io.l2bench.cache.Parameter;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.Trait;
import io.l2bench.results.TidyTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the policies. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "Lists the policies: name, what each does, what it promises.",
    footer = {
      "",
      "Examples:",
      "  l2bench policies --long",
      "  l2bench policies --json policies.json"
    })
final class PoliciesCommand implements Callable<Integer> {
  private static final List<Trait> USUAL =
      List.of(Trait.PINS, Trait.ALWAYS_ADMITS, Trait.DETERMINISTIC);

  @Option(names = "--long", description = "adds details, parameters, cost and source of each")
  private boolean detailed;

  @Mixin private TableFiles files = new TableFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    files.requireWritable();
    List<PolicyInfo> infos =
        PolicySelection.known().all().stream().map(policy -> policy.factory().info()).toList();
    Console.of(spec).print(detailed ? paragraphs(infos) : table(infos));
    files.save(() -> tidy(infos));
    return 0;
  }

  private static TidyTable tidy(List<PolicyInfo> infos) {
    return new TidyTable(
        List.of("policy", "summary", "details", "cost", "source", "promises", "parameters"),
        infos.stream()
            .map(
                info ->
                    List.of(
                        info.name(),
                        info.summary(),
                        info.details(),
                        info.cost(),
                        info.source(),
                        promises(info),
                        parameters(info)))
            .toList());
  }

  private static String parameters(PolicyInfo info) {
    return info.parameters().stream()
        .map(parameter -> parameter.name() + "=" + parameter.value())
        .collect(Collectors.joining(" "));
  }

  private static List<String> table(List<PolicyInfo> infos) {
    TextTable table = new TextTable(/* leftAligned= */ 2, "policy", "what it does");
    infos.forEach(info -> table.add(List.of(info.name(), info.summary())));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.addAll(
        Wrapped.lines(
            "Each pins what is in use, admits every table and is deterministic; --long has all"
                + " promises. The exceptions:"));
    infos.stream()
        .filter(info -> !exceptions(info).isEmpty())
        .forEach(info -> lines.add("  %-15s  %s".formatted(info.name(), exceptions(info))));
    return lines;
  }

  private static List<String> paragraphs(List<PolicyInfo> infos) {
    List<String> lines = new ArrayList<>();
    for (PolicyInfo info : infos) {
      lines.add(info.name());
      lines.add("  " + info.summary());
      lines.add("  " + info.details());
      lines.add("  cost      " + info.cost());
      lines.add("  source    " + info.source());
      lines.add("  promises  " + promises(info));
      for (Parameter p : info.parameters()) {
        lines.add(
            "  %s=%s  %s, from %s to %s"
                .formatted(p.name(), p.value(), p.meaning(), p.least(), p.most()));
      }
      lines.add("");
    }
    return lines;
  }

  /** What a policy does not promise that most do, then what it promises beyond. */
  private static String exceptions(PolicyInfo info) {
    Stream<String> missing =
        USUAL.stream().filter(trait -> !info.has(trait)).map(trait -> "not " + trait.label());
    Stream<String> more =
        info.traits().stream().filter(t -> !USUAL.contains(t)).sorted().map(Trait::label);
    return Stream.concat(missing, more).collect(Collectors.joining(", "));
  }

  private static String promises(PolicyInfo info) {
    return info.traits().stream().sorted().map(Trait::label).collect(Collectors.joining(", "));
  }
}
