package io.l2bench.report;

import io.l2bench.report.LeverEffect.Pair;
import io.l2bench.statistics.Interval;
import io.l2bench.statistics.MedianInterval;
import io.l2bench.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the report says first: which lever does what over all traces. */
record Decision(List<Levers> all, MeanLatency means) {
  /** A median ratio of table reads that is worth a change. */
  private static final double MATTERS = 0.95;

  /** A lever over all traces; values as text. */
  record Row(
      String setting,
      String base,
      String timing,
      String lever,
      String change,
      String ratio,
      String interval,
      String traces,
      String mean,
      String memory) {}

  /** The sentence that answers, for each setting; then one for each further timing. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Set<String> settings = new HashSet<>();
    for (Levers levers : all.stream().filter(l -> !l.effects().isEmpty()).toList()) {
      boolean first = settings.add(levers.setting());
      sentences.add(
          (levers.setting().isEmpty() ? "" : "With %s: ".formatted(levers.setting()))
              + (first ? order(levers.effects()) : "")
              + sentence(levers));
    }
    return sentences.isEmpty() ? all.stream().limit(1).map(Decision::alone).toList() : sentences;
  }

  private static String order(List<LeverEffect> effects) {
    List<String> helpful =
        effects.stream().filter(e -> e.ratio() <= MATTERS).map(LeverEffect::lever).toList();
    return helpful.isEmpty()
        ? "No lever of this run saves a twentieth of the table reads. "
        : "Change the %s. "
            .formatted(String.join(", then the ", helpful).replaceFirst(",", " first,"));
  }

  private static String sentence(Levers levers) {
    List<Cell> bases = levers.bases();
    List<LeverEffect> effects = levers.effects();
    return "%s and beside %s, %s%s%s."
        .formatted(
            with(levers.timing()),
            levers.base(),
            effect(levers, effects.get(0), " times the table reads"),
            effects.stream()
                .skip(1)
                .map(effect -> ", " + effect(levers, effect, ""))
                .collect(Collectors.joining()),
            bases.size() == 1
                ? ": counted on %s, one trace".formatted(bases.get(0).key().trace())
                : ": medians of " + levers.scope());
  }

  private static String with(String timing) {
    String text = Text.timing(timing);
    return Cell.depth(timing) > 0 ? "With " + text : capital(text);
  }

  private static String effect(Levers levers, LeverEffect effect, String unit) {
    String capacity = effect.lever().equals(Levers.CAPACITY) ? "a capacity of " : "";
    return "%s%s makes %s%s%s"
        .formatted(
            capacity, named(levers, effect), Text.hundredths(effect.ratio()), unit, spread(effect));
  }

  /** The interval of the ratio in a sentence; of few traces their range. */
  private static String spread(LeverEffect effect) {
    int pairs = effect.compared().pairs();
    if (pairs < 2) {
      return "";
    }
    return pairs < MedianInterval.LEAST_VALUES
        ? " (all within %s)".formatted(bounds(effect))
        : " (95%% %s)".formatted(bounds(effect));
  }

  private static String named(Levers levers, LeverEffect effect) {
    return effect.lever().equals(Levers.POLICY) && levers.policies() > 1
        ? "%s as the best of %d".formatted(effect.change(), levers.policies())
        : effect.change();
  }

  /** The 95% interval of the median ratio, which few traces do not give. */
  private static String interval(LeverEffect effect) {
    return effect.compared().pairs() < MedianInterval.LEAST_VALUES ? Text.NONE : bounds(effect);
  }

  private static String bounds(LeverEffect effect) {
    Interval ratio = effect.compared().ratio();
    return Text.hundredths(ratio.low()) + "–" + Text.hundredths(ratio.high());
  }

  /** What is said of a run with one cache alone. */
  private static String alone(Levers levers) {
    List<Cell> bases = levers.bases();
    return "The run has one cache to look at, %s: %s table reads %s on %s."
        .formatted(
            levers.base(),
            Text.count(bases.stream().mapToLong(Cell::tableReads).sum()),
            Text.timing(levers.timing()),
            bases.size() == 1 ? bases.get(0).key().trace() : levers.scope());
  }

  /** The memory of the base over its traces, which may have tables of several sizes. */
  static String memory(List<Cell> cells) {
    long[] bytes = cells.stream().mapToLong(c -> c.capacity() * c.tableBytes()).sorted().toArray();
    String least = Text.bytes(bytes[0]);
    String most = Text.bytes(bytes[bytes.length - 1]);
    return least.equals(most) ? least : least + " to " + most;
  }

  /** A row for each lever and timing. */
  List<Row> rows() {
    return all.stream()
        .flatMap(levers -> levers.effects().stream().map(effect -> row(levers, effect)))
        .toList();
  }

  private Row row(Levers levers, LeverEffect effect) {
    PairedComparison compared = effect.compared();
    return new Row(
        levers.setting(),
        "%s at %d".formatted(levers.simulation().basePolicy(), levers.simulation().baseCapacity()),
        Text.timing(levers.timing()),
        effect.lever(),
        named(levers, effect),
        Text.hundredths(effect.ratio()),
        interval(effect),
        "%d / %d / %d".formatted(compared.lower(), compared.equal(), compared.higher()),
        Text.hundredths(effect.median(pair -> ratio(pair, means::mean))),
        Text.hundredths(effect.median(pair -> ratio(pair, c -> c.capacity() * c.tableBytes()))));
  }

  private static double ratio(Pair pair, ToDoubleFunction<Cell> value) {
    return value.applyAsDouble(pair.changed()) / value.applyAsDouble(pair.base());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
