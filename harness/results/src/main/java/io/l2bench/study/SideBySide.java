package io.l2bench.study;

import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;
import java.util.ArrayList;
import java.util.List;

/** QED's driver and qcow2's beside each other, with the same memory for the same workloads. */
final class SideBySide {
  private static final long CLUSTER = 64 << 10;
  private static final Geometry QED_TABLES = Geometry.qed(CLUSTER, 4);
  private static final List<Geometry> QCOW2_SLICES =
      List.of(new Geometry(CLUSTER, 1, 32L << 20), new Geometry(CLUSTER, 1, 512L << 20));

  /** That of QED's 50 tables, and a hundredth of what qcow2 takes at most by default, or so. */
  private static final List<Long> MEMORY = List.of(50 * QED_TABLES.tableBytes(), 1L << 20);

  private static final List<String> TIMINGS = List.of("open", "closed:16");

  private SideBySide() {}

  /** The section; empty if the run has nothing for it. */
  static List<String> lines(Corpus corpus) {
    List<String> lines = new ArrayList<>();
    for (long memory : MEMORY) {
      for (String timing : TIMINGS) {
        lines.addAll(table(corpus, memory, timing));
      }
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, StudyWords.SIDE_BY_SIDE);
    }
    return lines;
  }

  private static List<String> table(Corpus corpus, long memory, String timing) {
    Configuration qed = of("qed", QED_TABLES, memory, timing, Loading.DUPLICATE);
    Corpus loading = corpus.loading(qed);
    int workloads = loading.of(Corpus.READS, qed).size();
    List<String> rows =
        sides(memory, timing).stream()
            .filter(side -> workloads > 0 && !loading.of(Corpus.READS, side).isEmpty())
            .map(side -> row(loading, qed, side))
            .toList();
    if (rows.size() < 2) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "### %s, %s"
            .formatted(
                StudyText.memory((double) memory),
                timing.equals("open") ? "at the recorded times" : "16 requests in flight"));
    lines.add("");
    lines.add("%d workloads touch more than QED's tables there.".formatted(workloads));
    lines.add("");
    lines.add(
        "| driver | entries | loading | table reads | bytes of them | requests stopped | each for,"
            + " on average | mean latency of reads | p99 of reads |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    lines.addAll(rows);
    lines.add("");
    return lines;
  }

  /** Each driver with its own loading first. */
  private static List<Configuration> sides(long memory, String timing) {
    List<Configuration> sides = new ArrayList<>();
    for (Loading loading : Loading.values()) {
      sides.add(of("qed", QED_TABLES, memory, timing, loading));
    }
    for (Geometry slices : QCOW2_SLICES) {
      sides.add(of("qcow2", slices, memory, timing, Loading.LOCKED));
      sides.add(of("qcow2", slices, memory, timing, Loading.SINGLE_FLIGHT));
    }
    return sides;
  }

  private static Configuration of(
      String driver, Geometry geometry, long memory, String timing, Loading loading) {
    int entries = (int) (memory / geometry.tableBytes());
    return new Configuration(driver, geometry, driver, entries, timing, loading);
  }

  private static String row(Corpus corpus, Configuration qed, Configuration side) {
    boolean same = qed.equals(side);
    long bytes = side.geometry().tableBytes();
    double factor = (double) bytes / qed.geometry().tableBytes();
    return "| %s | %d of %d KiB | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            side.driver(),
            side.capacity(),
            bytes >> 10,
            side.loading().label(),
            same ? "1" : StudyText.ratio(corpus, Corpus.READS, qed, side),
            same
                ? "1"
                : Answer.ratio(corpus, Corpus.READS, qed, side)
                    .map(ratio -> StudyText.number(factor * ratio.estimate()))
                    .orElse("-"),
            FlightSection.stopped(corpus, side),
            FlightSection.stop(corpus, side),
            same ? "1" : StudyText.ratio(corpus, Corpus.MEAN_LATENCY, qed, side),
            same ? "1" : StudyText.ratio(corpus, Corpus.P99_LATENCY, qed, side));
  }
}
