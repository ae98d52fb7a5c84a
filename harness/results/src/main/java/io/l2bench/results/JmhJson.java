package io.l2bench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a result of JMH's JSON. */
final class JmhJson {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private JmhJson() {}

  /** A result; what JMH does not have is NaN. */
  static JmhScore score(JsonNode result) {
    JsonNode primary = result.path("primaryMetric");
    return new JmhScore(
        shortName(result.path("benchmark").asString("")),
        parameters(result.path("params")),
        result.path("mode").asString(""),
        number(primary.path("score")),
        number(primary.path("scoreError")),
        primary.path("scoreUnit").asString(""),
        number(allocated(result.path("secondaryMetrics"))),
        iterations(primary),
        multiples(result),
        forks(result.path("secondaryMetrics").path(JmhScore.YARDSTICK)));
  }

  private static List<List<Double>> multiples(JsonNode result) {
    List<List<Double>> scores = forks(result.path("primaryMetric"));
    List<List<Double>> cpu = forks(result.path("secondaryMetrics").path(JmhScore.CPU));
    List<List<Double>> yardstick = forks(result.path("secondaryMetrics").path(JmhScore.YARDSTICK));
    if (!result.path("mode").asString("").equals(JmhScore.MEAN_TIME) || yardstick.isEmpty()) {
      return List.of();
    }
    return JmhScore.zip(
        JmhScore.zip(scores, cpu, (score, share) -> score * share), yardstick, (a, b) -> a / b);
  }

  private static List<List<Double>> forks(JsonNode metric) {
    List<List<Double>> forks = new ArrayList<>();
    for (JsonNode fork : metric.path("rawData")) {
      forks.add(fork.valueStream().map(JmhJson::number).toList());
    }
    return forks;
  }

  /** The allocation metric: JMH before 1.38 puts a middle dot before its name. */
  private static JsonNode allocated(JsonNode secondary) {
    JsonNode dotted = secondary.path("\u00b7" + ALLOCATED);
    return (dotted.isMissingNode() ? secondary.path(ALLOCATED) : dotted).path("score");
  }

  private static String shortName(String benchmark) {
    return benchmark.replaceFirst("^.*\\.([^.]+)Benchmark\\.", "$1.");
  }

  private static String parameters(JsonNode params) {
    return params.properties().stream()
        .map(p -> p.getKey() + "=" + p.getValue().asString(""))
        .collect(Collectors.joining(" "));
  }

  /**
   * The forks' raw data: for each iteration a score, or a histogram of samples, reduced to its
   * mean.
   */
  private static List<List<Double>> iterations(JsonNode primary) {
    List<List<Double>> forks = new ArrayList<>();
    JsonNode histograms = primary.path("rawDataHistogram");
    for (JsonNode fork : histograms.isMissingNode() ? primary.path("rawData") : histograms) {
      List<Double> scores = new ArrayList<>();
      fork.forEach(
          iteration -> scores.add(iteration.isArray() ? mean(iteration) : number(iteration)));
      forks.add(scores);
    }
    return forks;
  }

  private static double mean(JsonNode histogram) {
    double sum = 0;
    double count = 0;
    for (JsonNode bar : histogram) {
      sum += bar.path(0).asDouble() * bar.path(1).asDouble();
      count += bar.path(1).asDouble();
    }
    return sum / count;
  }

  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
