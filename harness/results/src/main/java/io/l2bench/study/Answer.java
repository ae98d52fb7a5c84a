package io.l2bench.study;

import io.l2bench.statistics.Holm;
import io.l2bench.statistics.Interval;
import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;
import io.l2bench.statistics.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer to a question: table reads after the change over those before, workload by workload.
 *
 * @param question asked
 * @param pairs the workloads that both configurations have
 * @param correctedP corrected for the questions about the same cache
 */
record Answer(Question question, PairedComparison pairs, double correctedP) {
  /** The answers to those questions about one cache that a run can answer, corrected together. */
  static List<Answer> of(Corpus corpus, List<Question> questions) {
    List<Question> asked =
        questions.stream().filter(each -> !common(corpus, each).isEmpty()).toList();
    List<PairedComparison> pairs =
        asked.stream().map(each -> compare(corpus, each, common(corpus, each))).toList();
    double[] p = Holm.correct(pairs.stream().mapToDouble(PairedComparison::p).toArray());
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      answers.add(new Answer(asked.get(i), pairs.get(i), p[i]));
    }
    return answers;
  }

  /** The workloads that both configurations of a question have. */
  static Set<String> common(Corpus corpus, Question question) {
    return common(corpus, Corpus.READS, question.base(), question.changed());
  }

  private static Set<String> common(
      Corpus corpus, String column, Configuration base, Configuration changed) {
    Set<String> names = new TreeSet<>(corpus.of(column, base).keySet());
    names.retainAll(corpus.of(column, changed).keySet());
    return names;
  }

  /** A question's comparison of table reads over some of the workloads, at least one. */
  static PairedComparison compare(Corpus corpus, Question question, Set<String> workloads) {
    return compare(corpus, Corpus.READS, question.base(), question.changed(), workloads);
  }

  private static PairedComparison compare(
      Corpus corpus,
      String column,
      Configuration base,
      Configuration changed,
      Set<String> workloads) {
    return PairedComparison.of(
        values(corpus.of(column, changed), workloads), values(corpus.of(column, base), workloads));
  }

  /** The ratio of a column after a change over all workloads that have it, if any does. */
  static Optional<Interval> ratio(
      Corpus corpus, String column, Configuration base, Configuration changed) {
    Set<String> workloads = common(corpus, column, base, changed);
    return workloads.isEmpty()
        ? Optional.empty()
        : Optional.of(compare(corpus, column, base, changed, workloads).ratio());
  }

  /**
   * The workloads that it would take to show a difference, if more of them are like these.
   *
   * @param questions that are corrected together
   */
  OptionalInt workloadsNeeded(Corpus corpus, int questions) {
    Set<String> workloads = common(corpus, question);
    double[] changed = values(corpus.of(Corpus.READS, question.changed()), workloads);
    double[] before = values(corpus.of(Corpus.READS, question.base()), workloads);
    return Power.pairsNeeded(changed, before, questions);
  }

  private static double[] values(Map<String, Double> counts, Set<String> workloads) {
    return workloads.stream()
        .mapToDouble(workload -> Objects.requireNonNull(counts.get(workload)))
        .toArray();
  }

  Judgement judgement() {
    return Judgement.of(pairs.ratio(), correctedP);
  }
}
