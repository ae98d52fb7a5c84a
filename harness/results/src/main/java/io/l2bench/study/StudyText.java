package io.l2bench.study;

import static java.util.stream.Collectors.joining;

import io.l2bench.compare.PolicyComparison;
import io.l2bench.statistics.Interval;
import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;
import java.util.List;
import java.util.Locale;

/** Comparisons as the page shows them. */
final class StudyText {
  private StudyText() {}

  static String named(List<PolicyComparison> all, Judgement judgement) {
    String names =
        all.stream()
            .filter(each -> each.judgement() == judgement)
            .map(each -> "%s (%s)".formatted(each.policy(), ratio(each.pairs().ratio())))
            .collect(joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  static String cells(PairedComparison pairs, double p, Judgement judgement) {
    return "%s | %s to %s | %d / %d / %d | %s | %s"
        .formatted(
            number(pairs.ratio().estimate()),
            number(pairs.ratio().low()),
            number(pairs.ratio().high()),
            pairs.lower(),
            pairs.equal(),
            pairs.higher(),
            String.format(Locale.ROOT, "%.2g", p),
            judgement.label());
  }

  static String sentence(PairedComparison pairs) {
    return "ratio %s, fewer on %d, same on %d, more on %d, p = %s, %s"
        .formatted(
            ratio(pairs.ratio()),
            pairs.lower(),
            pairs.equal(),
            pairs.higher(),
            String.format(Locale.ROOT, "%.2g", pairs.p()),
            Judgement.of(pairs.ratio(), pairs.p()).label());
  }

  static String ratio(Interval ratio) {
    return "%s, %s to %s"
        .formatted(number(ratio.estimate()), number(ratio.low()), number(ratio.high()));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  static String memory(double bytes) {
    return String.format(Locale.ROOT, "%.2f MiB", bytes / (1 << 20));
  }
}
