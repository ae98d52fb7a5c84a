package io.l2bench.cli;

import io.l2bench.compare.PolicyComparisons;
import io.l2bench.experiment.PassSettings;
import io.l2bench.replay.Cell;
import io.l2bench.replay.SweepSettings;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.LatencyLog;
import io.l2bench.results.SimulateCsv;
import io.l2bench.results.TidyTable;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "  l2bench simulate zipf --seeds 1..10 --policies qed,lru,sieve",
      "  l2bench simulate server-root --policies qed,lru --timing closed:32 --latency"
    })
final class SimulateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TRACE",
      description =
          "a bundled trace, a synthetic one (name:parameter=value), a file, or - (standard input)")
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
    Map<PassSettings, Trace> opened = new LinkedHashMap<>();
    for (String name : traces) {
      simulation
          .passes(name, traceOptions.reading(), Path.of(""))
          .forEach(pass -> opened.put(pass, pass.openTrace()));
    }
    requireWritable();
    Map<Cell, SweepSettings> results = new LinkedHashMap<>();
    for (Map.Entry<PassSettings, Trace> pass : opened.entrySet()) {
      PassSettings settings = pass.getKey();
      Trace trace = WatchedTrace.of(pass.getValue(), spec);
      settings.replay(trace, simulation.cells(settings.geometry()), threads, results::put);
    }
    opened.values().forEach(traceOptions::tellBadRows);
    TidyTable table = SimulateCsv.table(results);
    print(results, table);
    files.save(() -> table);
    saveHistograms(results);
    return 0;
  }

  private void requireWritable() throws IOException {
    files.requireWritable();
    if (hlog != null) {
      AtomicFile.requireWritable(hlog);
    }
  }

  private void print(Map<Cell, SweepSettings> results, TidyTable table) {
    Console console = Console.of(spec);
    console.print(SimulateTable.of(results));
    if (latency) {
      console.print(LatencyText.lines(results.keySet()));
    }
    console.print(PolicyText.lines(PolicyComparisons.of(table)));
  }

  private void saveHistograms(Map<Cell, SweepSettings> results) throws IOException {
    if (hlog != null) {
      AtomicFile.writeBytes(hlog, out -> results.forEach(LatencyLog.begin(out)::write));
    }
  }
}
