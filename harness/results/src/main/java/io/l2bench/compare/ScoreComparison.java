package io.l2bench.compare;

import io.l2bench.results.JmhScore;
import io.l2bench.statistics.Replication;
import io.l2bench.statistics.SampleComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Compares measured times by forks: a fork counts once, with its least disturbed iteration, since
 * iterations of one JVM resemble each other more than those of another (T. Kalibera, R. Jones,
 * Rigorous benchmarking in reasonable time, ISMM 2013). Times without a yardstick are listed, but
 * nothing is said of them.
 *
 * @param base by name
 * @param run by name
 * @param tolerance of small changes
 * @param yardstick of both; empty if one has none
 */
record ScoreComparison(
    Map<String, JmhScore> base,
    Map<String, JmhScore> run,
    Tolerance tolerance,
    Optional<Yardstick> yardstick) {
  /** The measure of times that can be compared. */
  static final String TIMES_YARDSTICK = "times_yardstick";

  /** The measure of mean times that cannot, since no yardstick ran beside them. */
  static final String SCORE = "score";

  /** The measure of times that JMH sampled for their distribution; they are not watched. */
  private static final String SAMPLED = "sampled_score";

  private static final String SAMPLE_MODE = "sample";

  /** Modes of JMH whose score is a time; for throughput, more would be better. */
  private static final Set<String> TIMES = Set.of("avgt", "sample", "ss");

  static ScoreComparison of(List<JmhScore> base, List<JmhScore> run, Tolerance tolerance) {
    Map<String, JmhScore> before = byName(base);
    Map<String, JmhScore> after = byName(run);
    Optional<Yardstick> yardstick = Yardstick.of(before.values(), after.values());
    return new ScoreComparison(before, after, tolerance, yardstick);
  }

  private static Map<String, JmhScore> byName(List<JmhScore> scores) {
    Map<String, JmhScore> byName = new LinkedHashMap<>();
    scores.stream()
        .filter(score -> TIMES.contains(score.mode()))
        .forEach(score -> byName.merge(name(score), score, JmhScore::and));
    return byName;
  }

  private static String name(JmhScore score) {
    return String.join(" ", score.benchmark(), score.parameters(), score.mode(), score.unit());
  }

  TableComparison compare() {
    List<String> both = names(base, run::containsKey).toList();
    long judged = both.stream().filter(this::hasYardsticks).count();
    return new TableComparison(
        both.stream().map(name -> difference(name, Math.max(1, judged))).toList(),
        names(base, name -> !run.containsKey(name)).toList(),
        names(run, name -> !base.containsKey(name)).toList());
  }

  private static Stream<String> names(Map<String, JmhScore> scores, Predicate<String> wanted) {
    return scores.keySet().stream().filter(wanted);
  }

  private static JmhScore get(Map<String, JmhScore> scores, String name) {
    return Objects.requireNonNull(scores.get(name));
  }

  private boolean hasYardsticks(String name) {
    return get(base, name).hasYardstick() && get(run, name).hasYardstick();
  }

  private Difference difference(String name, long judged) {
    double[] before = get(base, name).forks();
    double[] after = get(run, name).forks();
    boolean comparable = hasYardsticks(name);
    SampleComparison samples = SampleComparison.of(after, before);
    double alpha = tolerance.alpha() / judged;
    int needed = Replication.needed(after, before, tolerance.shown(), alpha);
    boolean quiet = comparable && yardstick.filter(y -> y.quiet(tolerance)).isPresent();
    return new Difference(
        "jmh.json",
        name,
        comparable ? TIMES_YARDSTICK : get(base, name).mode().equals(SAMPLE_MODE) ? SAMPLED : SCORE,
        Median.withDefaults().evaluate(before),
        Median.withDefaults().evaluate(after),
        new Evidence(
            samples.ratio(),
            comparable ? samples.p() : Double.NaN,
            tolerance,
            Math.max(0, needed - Math.min(before.length, after.length)),
            quiet));
  }
}
