package io.l2bench.compare;

import io.l2bench.results.JmhScore;
import io.l2bench.statistics.SampleComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares measured times by the iterations of their forks. */
final class ScoreComparison {
  /** Modes of JMH whose score is a time; for throughput, more would be better. */
  private static final Set<String> TIMES = Set.of("avgt", "sample", "ss");

  private static final long SEED = 1;

  private ScoreComparison() {}

  static TableComparison compare(List<JmhScore> base, List<JmhScore> run) {
    Map<String, JmhScore> before = byName(base);
    Map<String, JmhScore> after = byName(run);
    return new TableComparison(
        names(before, after::containsKey)
            .map(name -> difference(name, get(before, name), get(after, name)))
            .toList(),
        names(before, name -> !after.containsKey(name)).toList(),
        names(after, name -> !before.containsKey(name)).toList());
  }

  private static Stream<String> names(Map<String, JmhScore> scores, Predicate<String> wanted) {
    return scores.keySet().stream().filter(wanted);
  }

  private static JmhScore get(Map<String, JmhScore> scores, String name) {
    return Objects.requireNonNull(scores.get(name));
  }

  private static Map<String, JmhScore> byName(List<JmhScore> scores) {
    Map<String, JmhScore> byName = new LinkedHashMap<>();
    scores.stream()
        .filter(score -> TIMES.contains(score.mode()))
        .forEach(score -> byName.put(name(score), score));
    return byName;
  }

  private static String name(JmhScore score) {
    return String.join(" ", score.benchmark(), score.parameters(), score.mode(), score.unit());
  }

  private static Difference difference(String name, JmhScore base, JmhScore run) {
    SampleComparison samples = SampleComparison.of(iterations(run), iterations(base), SEED);
    return new Difference(
        "jmh.json",
        name,
        "score",
        base.score(),
        run.score(),
        new Evidence(samples.ratio(), samples.p()));
  }

  private static double[][] iterations(JmhScore score) {
    return score.iterations().stream()
        .map(fork -> fork.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
