package io.l2bench.cli;

import io.l2bench.compare.PolicyComparisons;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.CountColumns;
import io.l2bench.results.LatencyLog;
import io.l2bench.scenario.CellResult;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.ScenarioPlan;
import io.l2bench.scenario.TraceRef;
import io.l2bench.scenario.TraceSets;
import io.l2bench.scenario.TraceSources;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays traces against policies and prints the counts. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Replays traces against policies and prints what each would cost.",
    footer = {
      "",
      "Examples:",
      "  l2bench simulate server-300g --policies qed,lru,arc --capacities 10,50,12MiB",
      "  l2bench simulate debian-boot --cluster-size 4K --timing sequential,closed:32",
      "  l2bench simulate zipf:alpha=0.9 my-keys.txt.gz --csv counts.csv",
      "  l2bench simulate guests --policies qed,lru,sieve --timing open",
      "  l2bench simulate zipf --seeds 1..10 --policies qed,lru,sieve",
      "  l2bench simulate server-root --policies qed,lru --timing closed:32 --latency"
    })
final class SimulateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TRACE",
      description =
          "a bundled trace, a synthetic one (name:parameter=value), a file, - (standard input),"
              + " guests or bundled (all of these)")
  private List<String> traces = new ArrayList<>();

  @Mixin private SimulationOptions simulation = new SimulationOptions();

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replay side by side (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--latency",
      description = "prints percentiles and a histogram of virtual latency, a cell and kind each")
  private boolean latency;

  @Option(names = "--wide", description = "prints all columns, on lines of any width")
  private boolean wide;

  @Mixin private TableFiles files = new TableFiles();

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--hlog",
      paramLabel = "FILE",
      description = "writes the virtual latencies as an HdrHistogram log to this file")
  private @Nullable Path hlog;

  @Override
  public Integer call() throws IOException {
    simulation.check();
    ScenarioPlan plan = new ScenarioPlan();
    for (String name : TraceSets.expand(traces)) {
      simulation.scenarios(name, traceOptions.reading(), Path.of("")).forEach(plan::add);
    }
    requireWritable();
    List<CellResult> results = new ArrayList<>();
    TraceSources sources = new TraceSources();
    for (Scenario scenario : plan.scenarios()) {
      Trace trace = sources.replayed(scenario);
      long uncounted = sources.warmup(scenario);
      scenario.run(WatchedTrace.of(trace, spec), uncounted, threads, results::add);
      traceOptions.printFindings(trace);
    }
    FitNotes.of(results).forEach(this::note);
    noteSeeds(plan.scenarios());
    print(results);
    files.save(() -> CountColumns.TABLE.of(results.stream()));
    saveHistograms(results);
    return 0;
  }

  private void noteSeeds(List<Scenario> scenarios) {
    List<String> once =
        scenarios.stream()
            .filter(scenario -> !(scenario.trace() instanceof TraceRef.Synthetic))
            .map(Scenario::name)
            .distinct()
            .toList();
    if (simulation.hasSeveralSeeds() && !once.isEmpty()) {
      note(
          "replayed with the first seed alone, since its requests do not depend on it: "
              + String.join(", ", once));
    }
  }

  /** Prints a line on standard error, unless the user wants it quiet. */
  private void note(String line) {
    if (!Console.isQuiet(spec)) {
      CommandLine command = Objects.requireNonNull(spec).commandLine();
      command.getErr().println(PlainText.line("l2bench simulate: " + line));
      command.getErr().flush();
    }
  }

  private void requireWritable() throws IOException {
    files.requireWritable();
    if (hlog != null) {
      AtomicFile.requireWritable(hlog);
    }
  }

  private void print(List<CellResult> results) {
    Console console = Console.of(spec);
    console.print(SimulateText.lines(results, wide));
    if (latency) {
      console.print(LatencyText.lines(results));
    }
    console.print(PolicyText.lines(PolicyComparisons.of(results.stream())));
  }

  private void saveHistograms(List<CellResult> results) throws IOException {
    if (hlog != null) {
      AtomicFile.writeBytes(hlog, out -> results.forEach(LatencyLog.begin(out)::write));
    }
  }
}
