package io.l2bench.recommend;

import io.l2bench.workload.BadInputException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shall be reached: a latency, or a number of table reads.
 *
 * @param measure {@code p99}, {@code mean} or {@code reads}
 * @param most in nanoseconds, or in reads
 * @param text as users write it
 */
public record Target(String measure, double most, String text) {
  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9);
  private static final Pattern TARGET =
      Pattern.compile(
          "(?:(p99|mean)=([0-9]{1,9}(?:[.][0-9]{1,9})?)(ns|us|ms|s))|reads=([0-9]{1,15})");

  /**
   * The target that a text means.
   *
   * @throws BadInputException if it is none
   */
  public static Target parse(String text) {
    Matcher matcher = TARGET.matcher(text);
    if (!matcher.matches()) {
      throw new BadInputException("--target", "p99=2ms, mean=300us or reads=500", "'" + text + "'");
    }
    if (matcher.group(1) != null && Double.parseDouble(matcher.group(2)) == 0) {
      throw new BadInputException("--target", "a latency above 0", "'" + text + "'");
    }
    return matcher.group(1) == null
        ? new Target("reads", Double.parseDouble(matcher.group(4)), text)
        : new Target(
            matcher.group(1),
            Double.parseDouble(matcher.group(2)) * NANOS.getOrDefault(matcher.group(3), 1.0),
            text);
  }

  /** Whether a choice reaches it. */
  boolean reached(Tried tried) {
    return value(tried) <= most;
  }

  /** What a choice has of the measure. */
  double value(Tried tried) {
    Cost cost = tried.cost();
    return switch (measure) {
      case "p99" -> cost.p99Nanos();
      case "mean" -> cost.meanNanos();
      default -> cost.tableReads();
    };
  }
}
