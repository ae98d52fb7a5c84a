package io.l2bench.study;

import static java.util.stream.Collectors.joining;

import io.l2bench.compare.PolicyComparison;
import io.l2bench.statistics.Interval;
import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Comparisons as the page shows them. */
final class StudyText {
  private StudyText() {}

  /** What the levers of a cache do, in a sentence: those with a difference, the best first. */
  static String inShort(String title, List<Answer> answers) {
    String shown =
        answers.stream()
            .filter(answer -> answer.judgement() != Judgement.NO_DIFFERENCE_SHOWN)
            .sorted(Comparator.comparingDouble(answer -> answer.pairs().ratio().estimate()))
            .map(StudyText::saving)
            .collect(joining("; "));
    String others =
        answers.stream()
            .filter(answer -> answer.judgement() == Judgement.NO_DIFFERENCE_SHOWN)
            .map(answer -> answer.question().change())
            .collect(joining("; "));
    return "- **%s**: %s.%s"
        .formatted(
            title,
            shown.isEmpty() ? "no lever is shown to do anything" : shown,
            others.isEmpty() ? "" : " No difference is shown for: " + others + ".");
  }

  /** What an answer saves or adds, in percent of the table reads: the median with its interval. */
  private static String saving(Answer answer) {
    Interval ratio = answer.pairs().ratio();
    boolean saves = ratio.estimate() < 1;
    double sign = saves ? -100 : 100;
    return String.format(
        Locale.ROOT,
        "%s: %.0f%% of the table reads %s (%.0f%% to %.0f%%)",
        answer.question().change(),
        sign * (ratio.estimate() - 1),
        saves ? "saved" : "added",
        sign * ((saves ? ratio.high() : ratio.low()) - 1),
        sign * ((saves ? ratio.low() : ratio.high()) - 1));
  }

  /** How much less a ratio is than 1, in percent, with its interval. */
  static String less(Interval ratio) {
    return String.format(
        Locale.ROOT,
        "%.0f%% (%.0f%% to %.0f%%)",
        100 * (1 - ratio.estimate()),
        100 * (1 - ratio.high()),
        100 * (1 - ratio.low()));
  }

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

  /** The ratio of a column with its interval; a hyphen where the run does not have it. */
  static String ratio(Corpus corpus, String column, Configuration base, Configuration changed) {
    return Answer.ratio(corpus, column, base, changed).map(StudyText::ratio).orElse("-");
  }

  /** What it would take to show a difference that is not shown. */
  static String need(Corpus corpus, Answer answer, int questions) {
    String change = answer.question().change();
    OptionalInt needed = answer.workloadsNeeded(corpus, questions);
    return needed.isEmpty()
        ? "%s: if more workloads are like these, a difference is hardly ever shown."
            .formatted(change)
        : "%s: if more workloads are like these, about %d of them show a difference in four of five studies."
            .formatted(change, needed.getAsInt());
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
