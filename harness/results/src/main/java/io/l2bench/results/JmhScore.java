package io.l2bench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One result of JMH; NaN where JMH has none.
 *
 * @param benchmark without its package
 * @param parameters as {@code name=value}, separated by spaces
 * @param mode avgt, sample …
 * @param score in the unit
 * @param error half-width of the score's 99.9% confidence interval
 * @param unit such as ns/op
 * @param bytesPerOp allocated an operation
 * @param iterations the score of each measured iteration, one list a fork
 */
public record JmhScore(
    String benchmark,
    String parameters,
    String mode,
    double score,
    double error,
    String unit,
    double bytesPerOp,
    List<List<Double>> iterations) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The results of JMH's JSON, in its order. */
  public static List<JmhScore> of(JsonNode results) {
    List<JmhScore> scores = new ArrayList<>();
    for (JsonNode result : results) {
      scores.add(score(result));
    }
    return scores;
  }

  private static JmhScore score(JsonNode result) {
    JsonNode primary = result.path("primaryMetric");
    return new JmhScore(
        shortName(result.path("benchmark").asString("")),
        parameters(result.path("params")),
        result.path("mode").asString(""),
        number(primary.path("score")),
        number(primary.path("scoreError")),
        primary.path("scoreUnit").asString(""),
        number(allocated(result.path("secondaryMetrics"))),
        iterations(primary));
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
