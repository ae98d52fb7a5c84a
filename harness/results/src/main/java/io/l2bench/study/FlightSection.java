package io.l2bench.study;

import io.l2bench.driver.Loading;
import io.l2bench.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the loading of tables does to a cache by the number of requests always in flight. */
final class FlightSection {
  static final List<Integer> DEPTHS = List.of(1, 4, 16, 64);

  private static final int USUAL_DEPTH = 16;

  private static final List<String> DUPLICATES =
      List.of(
          "### With requests in flight",
          "",
          "Single-flight over duplicate: later misses wait for the first read.",
          "",
          "| in flight | duplicate reads of all | table reads | mean latency of reads |"
              + " p99 of reads | memory beyond capacity, median / most |",
          "|---|---|---|---|---|---|");

  private static final List<String> STOPS =
      List.of(
          "### With requests in flight",
          "",
          "A miss holds the driver's lock while it reads its slice, and stops every other request."
              + " On the right what reading outside the lock does, where later misses of a slice"
              + " wait for the first read: ratios to the driver as it is.",
          "",
          "| in flight | requests stopped | each for, on average | table reads |"
              + " mean latency of reads | p99 of reads |",
          "|---|---|---|---|---|---|");

  private FlightSection() {}

  /** The section; empty if the run has nothing for it. */
  static List<String> lines(Corpus corpus, Configuration base) {
    boolean locked = base.loading() == Loading.LOCKED;
    List<String> lines = new ArrayList<>();
    for (int depth : DEPTHS) {
      Configuration flight = base.withTiming("closed:" + depth);
      if (!corpus.of(Corpus.READS, flight).isEmpty()) {
        lines.add("| %d | %s |".formatted(depth, row(corpus, flight, locked)));
      }
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, locked ? STOPS : DUPLICATES);
      lines.add("");
    }
    return lines;
  }

  /** What the loading does with a usual number of requests in flight, in a sentence. */
  static String inShort(Corpus corpus, Configuration cache) {
    Configuration base = cache.withTiming("closed:" + USUAL_DEPTH);
    Configuration outside = base.withLoading(Loading.SINGLE_FLIGHT);
    boolean locked = cache.loading() == Loading.LOCKED;
    String column = locked ? Corpus.P99_LATENCY : Corpus.READS;
    return Answer.ratio(corpus, column, base, outside)
        .map(ratio -> locked ? stops(corpus, base, ratio) : reads(ratio))
        .orElse("");
  }

  private static String reads(Interval ratio) {
    return " With %d requests in flight single-flight loading saves %s of the table reads."
        .formatted(USUAL_DEPTH, StudyText.less(ratio));
  }

  private static String stops(Corpus corpus, Configuration base, Interval ratio) {
    return " With %d requests in flight a miss stops others: %s of the requests wait for one; reading outside the lock lowers the p99 of reads by %s."
        .formatted(USUAL_DEPTH, stopped(corpus, base), StudyText.less(ratio));
  }

  private static String row(Corpus corpus, Configuration base, boolean locked) {
    Configuration outside = base.withLoading(Loading.SINGLE_FLIGHT);
    String ratios =
        "%s | %s | %s"
            .formatted(
                StudyText.ratio(corpus, Corpus.READS, base, outside),
                StudyText.ratio(corpus, Corpus.MEAN_LATENCY, base, outside),
                StudyText.ratio(corpus, Corpus.P99_LATENCY, base, outside));
    return locked
        ? "%s | %s | %s".formatted(stopped(corpus, base), stop(corpus, base), ratios)
        : "%s | %s | %s".formatted(duplicates(corpus, base), ratios, beyond(corpus, base));
  }

  /** The median share of requests that wait for another's read. */
  static String stopped(Corpus corpus, Configuration base) {
    return StudyText.percent(median(corpus, Corpus.STOPPED, Corpus.REQUESTS, base));
  }

  /** The median over the workloads of the mean time that such a request waits. */
  static String stop(Corpus corpus, Configuration base) {
    double nanos = median(corpus, Corpus.STOPPED_NANOS, Corpus.STOPPED, base);
    return String.format(Locale.ROOT, "%.0f µs", nanos / 1000);
  }

  private static String duplicates(Corpus corpus, Configuration base) {
    return StudyText.percent(median(corpus, Corpus.DUPLICATES, Corpus.READS, base));
  }

  private static double median(Corpus corpus, String part, String whole, Configuration base) {
    Map<String, Double> parts = corpus.of(part, base);
    return Corpus.median(
        corpus.of(whole, base).entrySet().stream()
            .map(e -> parts.getOrDefault(e.getKey(), 0.0) / Math.max(1, e.getValue()))
            .toList());
  }

  private static String beyond(Corpus corpus, Configuration base) {
    List<Double> beyond =
        corpus.of(Corpus.PEAK, base).values().stream()
            .map(peak -> Math.max(0, peak - base.capacity()))
            .toList();
    double most = beyond.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return "%.0f / %.0f entries".formatted(Corpus.median(beyond), most);
  }
}
