package io.l2bench.experiment;

import io.l2bench.replay.Warmup;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.TidyTable;
import io.l2bench.throughput.Throughput;
import io.l2bench.throughput.ThroughputSettings;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The throughput of policies on the standard trace and on a guest, {@code throughput.csv} and
 * {@code throughput-guest.csv}.
 *
 * @param policies to measure
 * @param standard how the standard trace is measured
 * @param guest how the guest is measured
 */
public record Throughputs(
    List<String> policies, ThroughputSettings standard, ThroughputSettings guest) {
  private static final Geometry GEOMETRY = Geometry.qed(4096, 4);

  /** The time of a JVM besides its runs: to start, and to read and number the trace. */
  private static final Duration OVERHEAD = Duration.ofSeconds(4);

  /** The approximate time of a run for a request: the yardstick's plus a policy's from a file. */
  private static final Duration REQUEST = Duration.ofNanos(400);

  /** The throughputs of a profile. */
  public static Throughputs of(Profile profile, long seed) {
    boolean full = profile == Profile.FULL;
    int requests = full ? 10_000_000 : 1_000_000;
    int runs = full ? 5 : 3;
    return new Throughputs(
        full
            ? List.of("fifo", "lru", "clock", "sieve", "s3-fifo", "2q", "arc", "lirs")
            : List.of("fifo", "lru", "clock", "sieve", "arc"),
        new ThroughputSettings(
            "zipf-standard", GEOMETRY, 100_000, seed, requests, runs, Warmup.NONE),
        new ThroughputSettings(
            "apt-sqlite-postgres", GEOMETRY, 50, seed, requests, runs, Warmup.NONE));
  }

  /** The approximate total time. */
  Duration estimate() {
    return estimate(standard).plus(estimate(guest));
  }

  private Duration estimate(ThroughputSettings settings) {
    Duration jvm = REQUEST.multipliedBy(settings.requests()).multipliedBy(settings.runs());
    return jvm.plus(OVERHEAD).multipliedBy(2L * policies.size() + 1);
  }

  /** Measures, and writes the tables to a folder. */
  void run(Path folder, Progress progress) throws IOException {
    write(folder.resolve("throughput.csv"), standard, progress);
    write(folder.resolve("throughput-guest.csv"), guest, progress);
  }

  private void write(Path file, ThroughputSettings settings, Progress progress) throws IOException {
    TidyTable table = new Throughput(settings, progress::step).run(policies).table();
    AtomicFile.writeText(file, table::writeCsv);
  }
}
