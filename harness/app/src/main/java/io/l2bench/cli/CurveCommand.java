package io.l2bench.cli;

import io.l2bench.curve.CurveMaker;
import io.l2bench.curve.CurveSettings;
import io.l2bench.curve.Curves;
import io.l2bench.replay.SharedDisks;
import io.l2bench.replay.Warmup;
import io.l2bench.report.CurvePage;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.CurveColumns;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the miss-ratio curves of a trace. */
@Command(
    name = "curve",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the miss ratio of policies by capacity, one request at a time.",
      "lru and opt are counted at every capacity in one pass, other policies at some capacities."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench curve server-300g --html curve.html --mark 50",
      "  l2bench curve zipf:requests=10000000 --policies lru,opt,s3-fifo --sample 0.01"
    })
final class CurveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TRACE",
      description = "a bundled trace, a synthetic one (name:parameter=value), or a file")
  private String trace = "";

  @Option(
      names = "--policies",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "lru,opt",
      description = "policies, as name or name:parameter=value (default: ${DEFAULT-VALUE})")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--capacities",
      split = ",",
      paramLabel = "N",
      description = "entries, or memory of tables as in 12MiB (default: spread up to all tables)")
  private List<String> capacities = new ArrayList<>();

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "20",
      description = "capacities to spread, evenly by their logarithm (default: ${DEFAULT-VALUE})")
  private int points;

  @Option(
      names = "--mark",
      paramLabel = "N",
      description = "a capacity to mark in the table and the drawing, as entries or memory")
  private @Nullable String mark;

  @Option(
      names = "--sample",
      paramLabel = "RATE",
      defaultValue = "1",
      description = "share of the tables that is looked at, as in 0.01 (default: ${DEFAULT-VALUE})")
  private double rate;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of synthetic traces, samples and policies that draw (default: 1)")
  private long seed;

  @Option(names = "--limit", paramLabel = "N", description = "reads the first N requests only")
  private long limit = Long.MAX_VALUE;

  @Mixin private WarmupOption warmupOption = new WarmupOption();

  @Option(
      names = "--shared-cache",
      description = "one cache for all disks of a trace that has several")
  private boolean sharedCache;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replay side by side (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--wide", description = "prints all columns, on lines of any width")
  private boolean wide;

  @Option(names = "--html", paramLabel = "FILE", description = "draws the curves in this page")
  private @Nullable Path html;

  @Mixin private TableFiles files = new TableFiles();

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  @Mixin private GeometryOptions geometryOptions = new GeometryOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Geometry geometry = geometryOptions.of(trace);
    Integer marked = mark == null ? null : Capacities.parse("--mark", mark, geometry);
    Warmup uncounted = warmupOption.warmup();
    settings(geometry, marked, /* uncounted= */ 0);
    files.requireWritable();
    if (html != null) {
      AtomicFile.requireWritable(html);
    }
    Trace opened = traceOptions.open(trace, seed);
    Trace watched = WatchedTrace.of(opened, spec);
    Curves curves =
        CurveMaker.make(
            sharedCache ? SharedDisks.of(watched, geometry) : watched,
            settings(geometry, marked, uncounted.requests(opened, limit)));
    traceOptions.printFindings(opened);
    Console.of(spec).print(CurveText.of(curves, marked, wide));
    files.save(() -> CurveColumns.TABLE.of(CurveColumns.rows(List.of(curves))));
    if (html != null) {
      AtomicFile.writeText(html, out -> out.write(CurvePage.of(curves, marked)));
    }
    return 0;
  }

  private CurveSettings settings(Geometry geometry, @Nullable Integer marked, long uncounted) {
    return new CurveSettings(
        PolicySelection.parse(policies),
        Capacities.parse(capacities, geometry),
        points,
        marked,
        rate,
        geometry,
        seed,
        limit,
        uncounted,
        threads);
  }
}
