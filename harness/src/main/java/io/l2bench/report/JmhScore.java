package io.l2bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One result of JMH: the score with the half-width of its 99.9% confidence interval, and bytes
 * allocated an operation. NaN where JMH has none.
 */
record JmhScore(
    String benchmark,
    String parameters,
    String mode,
    double score,
    double error,
    String unit,
    double bytesPerOp) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The results of JMH's JSON, in its order. */
  static List<JmhScore> of(JsonNode results) {
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
        number(allocated(result.path("secondaryMetrics"))));
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

  private static double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }
}
