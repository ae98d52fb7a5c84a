package io.l2bench.cli;

import io.l2bench.cache.Policy;
import io.l2bench.compare.PolicyComparisons;
import io.l2bench.replay.Cell;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.Sweep;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.LatencyLog;
import io.l2bench.results.SimulateCsv;
import io.l2bench.results.TidyTable;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import io.l2bench.workload.image.QedImage;
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
      "  l2bench simulate apt-sqlite-postgres --cluster-size 4K --timing sequential,closed:32",
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

  @Option(
      names = "--policies",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "all",
      description = "policies to compare, as name or name:parameter=value (default: all)")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--capacities",
      split = ",",
      paramLabel = "N",
      defaultValue = "50",
      description = "entries, or memory of tables as in 12MiB (default: ${DEFAULT-VALUE})")
  private List<String> capacities = new ArrayList<>();

  @Option(
      names = "--timing",
      split = ",",
      paramLabel = "TIMING",
      defaultValue = "sequential",
      description = {
        "sequential; closed:N, N requests always in flight; open, at their recorded times;",
        "recorded, in the recorded order of begins and ends (default: ${DEFAULT-VALUE})"
      })
  private List<String> timings = new ArrayList<>();

  @Mixin private GeometryOptions geometryOptions = new GeometryOptions();

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Option(
      names = {"--seed", "--seeds"},
      split = ",",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "of synthetic traces and of policies and devices that draw (default: ${DEFAULT-VALUE});",
        "synthetic traces are replayed with each of several, as in 1..10, others with the first"
      })
  private List<String> seeds = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "replays the first N requests only")
  private long limit = Long.MAX_VALUE;

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
    Geometry geometry = geometryOptions.geometry();
    List<CellSettings> cells = cells(geometry);
    List<SeededTrace> opened = SeededTrace.open(traces, Seeds.parse(seeds), traceOptions);
    requireWritable(opened);
    Map<Cell, SweepSettings> results = new LinkedHashMap<>();
    try (QedImage image = replayOptions.openImage()) {
      for (SeededTrace seeded : opened) {
        SweepSettings settings =
            replayOptions.settings(seeded.trace(), geometry, image, seeded.seed(), limit, threads);
        Trace replayed = replayOptions.replayed(WatchedTrace.of(seeded.trace(), spec), geometry);
        Sweep.run(replayed, settings, cells).forEach(cell -> results.put(cell, settings));
      }
    }
    opened.forEach(seeded -> traceOptions.tellBadRows(seeded.trace()));
    TidyTable table = SimulateCsv.table(results);
    print(results, table);
    files.save(() -> table);
    saveHistograms(results);
    return 0;
  }

  private void requireWritable(List<SeededTrace> opened) throws IOException {
    files.requireWritable();
    if (hlog != null) {
      AtomicFile.requireWritable(hlog);
      if (opened.size() > traces.size()) {
        throw new IllegalArgumentException(
            "--hlog takes one seed, since its tags do not tell seeds, found " + seeds);
      }
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
      AtomicFile.writeBytes(hlog, out -> results.forEach(new LatencyLog(out)::write));
    }
  }

  private List<CellSettings> cells(Geometry geometry) {
    List<Policy> chosen = PolicySelection.parse(policies);
    List<CellSettings> cells = new ArrayList<>();
    for (Timing timing : timings.stream().map(Timing::parse).distinct().toList()) {
      for (int capacity : Capacities.parse(capacities, geometry)) {
        for (Policy policy : chosen) {
          cells.add(new CellSettings(policy, capacity, timing));
        }
      }
    }
    return cells;
  }
}
