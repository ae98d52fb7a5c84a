package io.l2bench.study;

import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyComparisons;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.MedianInterval;
import io.l2bench.workload.recorded.RecordedTraces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that answers a study's questions, in Markdown, from the counts of its run. */
final class StudyPage {
  private final CsvTable counts;
  private final Corpus corpus;
  private final List<String> lines;

  private StudyPage(CsvTable counts, Corpus corpus, List<String> lines) {
    this.counts = counts;
    this.corpus = corpus;
    this.lines = lines;
  }

  /** The lines of the page, with the pictures by their captions. */
  static List<String> of(CsvTable counts, Corpus all, Map<String, Path> pictures) {
    List<String> lines = new ArrayList<>(StudyWords.INTRODUCTION);
    List<String> sections = new ArrayList<>();
    for (StudiedCache cache : StudiedCache.ALL) {
      int workloads = all.of(Corpus.READS, cache.base()).size();
      Corpus loading = all.loading(cache.base());
      if (workloads > 0) {
        List<Answer> answers = Answer.of(loading, Question.of(cache.base()));
        new StudyPage(counts, loading, sections).add(cache, workloads, answers);
        lines.add(
            StudyText.inShort(cache.title(), answers)
                + FlightSection.inShort(loading, cache.base()));
      }
    }
    lines.add("");
    pictures.forEach((name, file) -> lines.add("![%s](%s)\n".formatted(name, file)));
    lines.addAll(sections);
    lines.addAll(SideBySide.lines(all));
    lines.addAll(StudyWords.NOT_SHOWN);
    return lines;
  }

  private void add(StudiedCache cache, int workloads, List<Answer> answers) {
    int loading = corpus.of(Corpus.READS, cache.base()).size();
    line("## %s", cache.title());
    line("");
    line(
        "%s Of %d workloads, %d touch more than %d tables and so load it; these count below.",
        cache.sentence(), workloads, loading, cache.base().capacity());
    line("");
    if (loading > 0) {
      levers(answers);
      policies(cache);
      lines.addAll(FlightSection.lines(corpus, cache.base()));
      capacities(cache);
    }
  }

  private void levers(List<Answer> answers) {
    line("### What each lever does");
    line("");
    line(
        "| lever | change | table reads, median ratio | 95%% interval | fewer / same / more | p |"
            + " | mean latency of reads | p99 of reads |");
    line("|---|---|---|---|---|---|---|---|---|");
    for (Answer answer : answers) {
      Question asked = answer.question();
      line(
          "| %s | %s | %s | %s | %s |",
          asked.lever(),
          asked.change(),
          StudyText.cells(answer.pairs(), answer.correctedP(), answer.judgement()),
          StudyText.ratio(corpus, Corpus.MEAN_LATENCY, asked.base(), asked.changed()),
          StudyText.ratio(corpus, Corpus.P99_LATENCY, asked.base(), asked.changed()));
    }
    line("");
    answers.stream()
        .filter(answer -> answer.judgement() == Judgement.NO_DIFFERENCE_SHOWN)
        .filter(answer -> answer.pairs().pairs() >= MedianInterval.LEAST_VALUES)
        .forEach(answer -> line("- %s", StudyText.need(corpus, answer, answers.size())));
    line("");
  }

  private void policies(StudiedCache cache) {
    List<PolicyComparison> all =
        PolicyComparisons.of(counts, key -> isAbout(cache, key), cache.base().policy()).stream()
            .filter(each -> each.family().scope().endsWith(" workloads"))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    line("### Every policy beside %s", cache.base().policy());
    line("");
    line(
        "Corrected for all %d. Better: %s. Worse: %s. Of the others no difference is shown.",
        all.size(), StudyText.named(all, Judgement.BETTER), StudyText.named(all, Judgement.WORSE));
    line("");
    for (HoldOut half : HoldOut.of(corpus, cache.base())) {
      line(
          "- %d workloads chose %s. On the other %d: %s.",
          half.chosenOn(), half.policy(), half.judged().pairs(), StudyText.sentence(half.judged()));
    }
    line("");
  }

  /** Whether a cell is one of a cache with any policy, and of a workload that loads it. */
  private boolean isAbout(StudiedCache cache, CellKey key) {
    return Configuration.of(key).withPolicy(cache.base().policy()).equals(cache.base())
        && RecordedTraces.workloadOf(key.trace())
            .filter(corpus.of(Corpus.READS, cache.base())::containsKey)
            .isPresent();
  }

  private void capacities(StudiedCache cache) {
    Enough enough = Enough.of(corpus, cache.base());
    line("### How much is enough");
    line("");
    line(
        "The smallest capacity whose reads are within 5%% of those at %d entries: median %.0f, for"
            + " three quarters of the workloads at most %.0f, for all %.0f (%s).",
        enough.largest(),
        enough.quantile(0.5),
        enough.quantile(0.75),
        enough.quantile(1),
        StudyText.memory(enough.quantile(1) * cache.base().geometry().tableBytes()));
    line("");
  }

  private void line(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
