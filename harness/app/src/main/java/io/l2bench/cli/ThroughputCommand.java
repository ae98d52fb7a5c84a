package io.l2bench.cli;

import io.l2bench.throughput.Throughput;
import io.l2bench.throughput.ThroughputResult;
import io.l2bench.throughput.ThroughputSettings;
import io.l2bench.throughput.WholeProcesses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how many requests a second the policies take. */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description =
        "Measures how many requests a second the policies take on one core, beside a "
            + "LinkedHashMap as the yardstick: each in a JVM of its own, one request at a "
            + "time and with 32 in flight, then all in one JVM. Trust the multiples: both are "
            + "measured in turns, and share the noise. Then whole processes of 'simulate', by "
            + "processor time: a thousand requests, each policy both ways, and a sweep.",
    footer = {
      "",
      "Examples:",
      "  l2bench bench throughput --csv throughput.csv",
      "  l2bench bench throughput --policies lru --capacity 50 --trace debian-boot"
    })
final class ThroughputCommand implements Callable<Integer> {
  private static final double MILLION = 1e6;

  @Option(
      names = "--policies",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "fifo,lru,clock,sieve,s3-fifo,2q,arc,lirs",
      description = "policies to measure (default: ${DEFAULT-VALUE})")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--trace",
      paramLabel = "TRACE",
      defaultValue = "zipf-standard",
      description = "over and over if it is too short (default: ${DEFAULT-VALUE})")
  private String trace = "zipf-standard";

  @Option(
      names = "--capacity",
      paramLabel = "N",
      defaultValue = "100000",
      description = "in entries (default: ${DEFAULT-VALUE})")
  private int capacity;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "in each run (default: ${DEFAULT-VALUE})")
  private int requests;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "of each policy, whose median counts (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of synthetic traces and of policies that draw (default: ${DEFAULT-VALUE})")
  private long seed;

  @Mixin private WarmupOption warmup = new WarmupOption();

  @Mixin private GeometryOptions geometryOptions = new GeometryOptions();

  @Mixin private TableFiles files = new TableFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<String> chosen = PolicySelection.parse(policies).stream().map(p -> p.label()).toList();
    ThroughputSettings settings =
        new ThroughputSettings(
            trace, geometryOptions.of(trace), capacity, seed, requests, runs, warmup.warmup());
    files.requireWritable();
    Console console = Console.of(spec);
    Consumer<String> progress = step -> console.print(List.of(step));
    ThroughputResult result =
        new Throughput(settings, progress)
            .run(chosen)
            .with(new WholeProcesses(settings, progress).run(chosen));
    console.print(lines(result));
    files.save(result::table);
    return 0;
  }

  private List<String> lines(ThroughputResult result) {
    TextTable table =
        new TextTable(
            2,
            "policy",
            "mode",
            "M requests/s",
            "x yardstick",
            "whole run M/s",
            "bytes/entry",
            "bytes/request",
            "process CPU s");
    for (ThroughputResult.Row row : result.rows()) {
      table.add(
          List.of(
              row.policy(),
              row.mode(),
              number(row.requestsPerSecond() / MILLION),
              number(row.timesYardstick()),
              number(row.wholeRunRequestsPerSecond() / MILLION),
              number(row.bytesPerEntry()),
              number(row.bytesPerRequest()),
              number(row.processSeconds())));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %d requests, %d entries, tables' checksum %s"
            .formatted(trace, requests, capacity, result.checksum()));
    lines.addAll(table.lines());
    return lines;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
