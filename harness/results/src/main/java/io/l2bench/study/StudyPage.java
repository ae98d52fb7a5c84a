package io.l2bench.study;

import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyComparisons;
import io.l2bench.driver.Loading;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.statistics.Judgement;
import io.l2bench.workload.recorded.RecordedTraces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page that answers a study's questions, in Markdown, from the counts of its run. */
public final class StudyPage {
  private static final List<Integer> DEPTHS = List.of(1, 4, 16, 64);

  private final CsvTable counts;
  private final Corpus corpus;
  private final List<String> lines;

  private StudyPage(CsvTable counts, Corpus corpus, List<String> lines) {
    this.counts = counts;
    this.corpus = corpus;
    this.lines = lines;
  }

  /** The lines of the page. */
  public static List<String> of(CsvTable counts) {
    Corpus all = Corpus.of(counts);
    List<String> lines = new ArrayList<>(StudyWords.INTRODUCTION);
    List<String> sections = new ArrayList<>();
    for (StudiedCache cache : StudiedCache.ALL) {
      int workloads = all.of(Corpus.READS, cache.base()).size();
      Corpus loading = all.loading(cache.base());
      if (workloads > 0) {
        List<Answer> answers = Answer.of(loading, Question.of(cache.base()));
        new StudyPage(counts, loading, sections).add(cache, workloads, answers);
        lines.add(StudyText.inShort(cache.title(), answers));
      }
    }
    lines.add("");
    lines.addAll(sections);
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
      inFlight(cache);
      capacities(cache);
    }
  }

  private void levers(List<Answer> answers) {
    line("### What each lever does");
    line("");
    line(
        "| lever | change | table reads, median ratio | 95%% interval | fewer / same / more | p |"
            + " |");
    line("|---|---|---|---|---|---|---|");
    for (Answer answer : answers) {
      line(
          "| %s | %s | %s |",
          answer.question().lever(),
          answer.question().change(),
          StudyText.cells(answer.pairs(), answer.correctedP(), answer.judgement()));
    }
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

  private void inFlight(StudiedCache cache) {
    if (cache.base().loading() == Loading.LOCKED) {
      return;
    }
    line("### With requests in flight");
    line("");
    line(
        "| in flight | duplicate reads of all | single-flight over duplicate | memory beyond"
            + " capacity, median / most |");
    line("|---|---|---|---|");
    for (int depth : DEPTHS) {
      Configuration base = cache.base().withTiming("closed:" + depth);
      if (!corpus.of(Corpus.READS, base).isEmpty()) {
        line("| %d | %s | %s | %s |", depth, duplicates(base), singleFlight(base), beyond(base));
      }
    }
    line("");
  }

  private String duplicates(Configuration base) {
    var duplicates = corpus.of(Corpus.DUPLICATES, base);
    List<Double> shares =
        corpus.of(Corpus.READS, base).entrySet().stream()
            .map(e -> duplicates.getOrDefault(e.getKey(), 0.0) / Math.max(1, e.getValue()))
            .toList();
    return StudyText.percent(Corpus.median(shares));
  }

  private String singleFlight(Configuration base) {
    Question question = new Question("", "", base, base.withLoading(Loading.SINGLE_FLIGHT));
    var common = Answer.common(corpus, question);
    return common.isEmpty()
        ? "-"
        : StudyText.ratio(Answer.compare(corpus, question, common).ratio());
  }

  private String beyond(Configuration base) {
    List<Double> beyond =
        corpus.of(Corpus.PEAK, base).values().stream()
            .map(peak -> Math.max(0, peak - base.capacity()))
            .toList();
    double most = beyond.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return "%.0f / %.0f entries".formatted(Corpus.median(beyond), most);
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
