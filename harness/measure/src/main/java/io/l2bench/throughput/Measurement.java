package io.l2bench.throughput;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What was measured of one policy, or of the yardstick, in one JVM.
 *
 * @param policy its name
 * @param nanos a request, of each run
 * @param wholeNanos a request, of each whole run from a file; empty if none was made
 * @param bytesPerEntry retained by the full cache, for each entry in it
 * @param bytesPerRequest allocated in a run, for each request
 */
record Measurement(
    String policy,
    List<Double> nanos,
    List<Double> wholeNanos,
    double bytesPerEntry,
    double bytesPerRequest) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** The median of its runs, in requests a second. */
  double requestsPerSecond() {
    return NANOS_PER_SECOND / median(nanos);
  }

  /** The median of its whole runs, in requests a second; NaN if none was made. */
  double wholeRequestsPerSecond() {
    return NANOS_PER_SECOND / median(wholeNanos);
  }

  private static double median(List<Double> values) {
    return Median.withDefaults()
        .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** As a line that {@link #parse} reads. */
  String toLine() {
    return String.join(
        "\t",
        policy,
        nanos.toString(),
        wholeNanos.toString(),
        String.format(Locale.ROOT, "%s\t%s", bytesPerEntry, bytesPerRequest));
  }

  /** Reads a line of {@link #toLine}. */
  static Measurement parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    return new Measurement(
        fields.get(0),
        numbers(fields.get(1)),
        numbers(fields.get(2)),
        Double.parseDouble(fields.get(3)),
        Double.parseDouble(fields.get(4)));
  }

  private static List<Double> numbers(String list) {
    String content = list.substring(1, list.length() - 1);
    return content.isEmpty()
        ? List.of()
        : Arrays.stream(content.split(", ")).map(Double::valueOf).toList();
  }
}
