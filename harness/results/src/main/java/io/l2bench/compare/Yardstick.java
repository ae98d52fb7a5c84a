package io.l2bench.compare;

import io.l2bench.results.JmhScore;
import io.l2bench.statistics.Replication;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The yardstick that ran beside the benchmarks of two runs: the same code in all forks, so that
 * what it varies by is the machine's doing.
 *
 * @param spread its standard deviation from fork to fork, as a share
 * @param ratio its median in the run over that in the base
 */
public record Yardstick(double spread, double ratio) {

  /** The yardstick of two runs; none if a run has none. */
  static Optional<Yardstick> of(Collection<JmhScore> base, Collection<JmhScore> run) {
    double[] before = forks(base);
    double[] after = forks(run);
    if (before.length == 0 || after.length == 0) {
      return Optional.empty();
    }
    Median median = Median.withDefaults();
    return Optional.of(
        new Yardstick(
            Replication.spread(before, after), median.evaluate(after) / median.evaluate(before)));
  }

  private static double[] forks(Collection<JmhScore> scores) {
    return scores.stream()
        .flatMapToDouble(score -> Arrays.stream(score.forkYardsticks()))
        .toArray();
  }

  /**
   * Whether the machine was quiet: the yardstick does not differ between the runs by what matters,
   * and varies from fork to fork by less than what they are to show. Multiples vary less than that,
   * and their own spread says how many forks it takes.
   */
  public boolean quiet(Tolerance tolerance) {
    return spread < tolerance.shown() && !tolerance.matters(ratio);
  }

  /** A clause about the machine. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "the yardstick varied by %.1f%% from fork to fork, and by %+.1f%% from the base to the run",
        100 * spread,
        100 * (ratio - 1));
  }
}
