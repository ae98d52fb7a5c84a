package io.l2bench.report;

import io.l2bench.results.JmhScore;
import java.util.List;
import java.util.Locale;

/**
 * A JMH score as text.
 *
 * @param bar style of a bar with its interval, to the scale of the longest of its benchmark
 */
record ScoreLine(JmhScore score, String value, String error, String bytes, String bar) {

  static List<ScoreLine> of(List<JmhScore> scores) {
    return scores.stream().map(s -> of(s, longest(scores, s))).toList();
  }

  private static double longest(List<JmhScore> scores, JmhScore like) {
    return scores.stream()
        .filter(s -> s.benchmark().equals(like.benchmark()) && s.unit().equals(like.unit()))
        .mapToDouble(s -> s.score() + orZero(s.error()))
        .max()
        .orElse(like.score());
  }

  private static ScoreLine of(JmhScore s, double longest) {
    double error = orZero(s.error());
    String bar =
        String.format(
            Locale.ROOT,
            "--v:%.1f%%;--lo:%.1f%%;--w:%.1f%%",
            100 * s.score() / longest,
            Math.max(0, 100 * (s.score() - error) / longest),
            100 * Math.min(2 * error, s.score() + error) / longest);
    return new ScoreLine(
        s, Text.number(s.score()), Text.number(s.error()), Text.number(s.bytesPerOp()), bar);
  }

  private static double orZero(double error) {
    return Double.isNaN(error) ? 0 : error;
  }
}
