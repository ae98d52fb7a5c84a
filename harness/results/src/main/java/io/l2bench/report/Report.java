package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.compare.RunComparison;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The report of a run directory. It reads {@code manifest.json}, and {@code simulate.csv}, {@code
 * curve.csv}, {@code latency.csv}, {@code burst.csv}, {@code virtual.hlog}, {@code wallclock.hlog},
 * {@code jmh.json}, {@code throughput.csv} and {@code throughput-guest.csv} where they exist. The
 * same files give the same bytes.
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
    return write(runDirectory, Optional.empty(), BaseChoice.USUAL);
  }

  /**
   * The same beside a cache that the reader chose, and with a section on what differs from another
   * run.
   *
   * @param other the folder of the run to compare with
   * @param base the cache that others are compared with
   */
  public static Path write(Path runDirectory, Optional<Path> other, BaseChoice base)
      throws IOException {
    Run run = Run.read(runDirectory);
    Optional<Against> against = Optional.empty();
    if (other.isPresent()) {
      against = Optional.of(new Against(RunComparison.of(Run.read(other.get()), run)));
    }
    String html = new Page(RunFiles.read(runDirectory, run, base), run, against).render();
    Path report = runDirectory.resolve(FILE);
    AtomicFile.writeText(report, out -> out.write(html));
    return report;
  }

  /**
   * The decision as text, then a table a trace: policies by misses at the base capacity with one
   * request at a time, and the table reads of each with the most requests in flight. A run that
   * measured alone has none.
   */
  public static String summary(Path runDirectory) throws IOException {
    return summary(runDirectory, BaseChoice.USUAL);
  }

  /** The same beside a cache that the reader chose. */
  public static String summary(Path runDirectory, BaseChoice base) throws IOException {
    Optional<CsvTable> counts = Run.read(runDirectory).counts();
    return counts.isPresent() ? Ranking.of(Simulation.of(counts.get(), base)).text() : "";
  }
}
