package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.compare.RunComparison;
import io.l2bench.results.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run directory. It reads {@code manifest.json} and {@code simulate.csv}, and
 * {@code curve.csv}, {@code latency.csv}, {@code burst.csv}, {@code virtual.hlog}, {@code
 * wallclock.hlog}, {@code jmh.json}, {@code throughput.csv} and {@code throughput-guest.csv} where
 * they exist. The same files give the same bytes.
 */
public final class Report {
  static final String FILE = "report.html";

  private Report() {}

  /**
   * Writes {@code report.html} into the run directory and returns its path. The page replaces an
   * older one in a single step.
   *
   * @throws io.l2bench.workload.BadInputException if a file of the run is missing or malformed
   */
  public static Path write(Path runDirectory) throws IOException {
    return write(runDirectory, Optional.empty(), /* capacity= */ null);
  }

  /**
   * The same at a capacity that the reader chose, and with a section on what differs from another
   * run.
   *
   * @param base the folder of the run to compare with
   * @param capacity at which policies are compared, in entries; null for QED's
   */
  public static Path write(Path runDirectory, Optional<Path> base, @Nullable Integer capacity)
      throws IOException {
    Run run = Run.read(runDirectory);
    Optional<Against> against = Optional.empty();
    if (base.isPresent()) {
      against = Optional.of(new Against(RunComparison.of(Run.read(base.get()), run)));
    }
    String html = new Page(RunFiles.read(runDirectory, run, capacity), run, against).render();
    Path report = runDirectory.resolve(FILE);
    AtomicFile.writeText(report, out -> out.write(html));
    return report;
  }

  /**
   * A plain-text table a trace: policies by misses at the base capacity with one request at a time,
   * and the table reads of each with the most requests in flight that the run has.
   *
   * @throws io.l2bench.workload.BadInputException if {@code simulate.csv} is missing or malformed
   */
  public static String summary(Path runDirectory) throws IOException {
    return summary(runDirectory, /* capacity= */ null);
  }

  /** The same at a capacity; null for QED's. */
  public static String summary(Path runDirectory, @Nullable Integer capacity) throws IOException {
    return Ranking.of(Simulation.of(Run.read(runDirectory).requireCounts(), capacity)).text();
  }
}
