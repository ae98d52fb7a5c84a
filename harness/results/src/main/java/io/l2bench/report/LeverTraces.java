package io.l2bench.report;

import io.l2bench.figure.Numbers;
import io.l2bench.report.LeverEffect.Pair;
import java.util.List;
import java.util.Optional;

/** What each lever does on each trace, at the timing of which the run has most levers. */
record LeverTraces(List<Levers> all, MeanLatency means, VirtualLatency latency) {
  /** A trace with what each lever does to it. */
  record Row(
      String trace,
      String memory,
      String reads,
      String duplicates,
      List<String> saved,
      String mean,
      String p99,
      String total) {}

  /** The levers that the table by trace has a column for, at the first timing. */
  List<String> columns() {
    return first().stream()
        .flatMap(levers -> levers.effects().stream())
        .map(LeverEffect::change)
        .toList();
  }

  /** What the table by trace shows beside the levers: the base's cache, setting and timing. */
  String base() {
    return first()
        .map(
            levers ->
                "%s at %d entries, %s%s"
                    .formatted(
                        levers.simulation().basePolicy(),
                        levers.simulation().baseCapacity(),
                        levers.setting().isEmpty() ? "" : levers.setting() + ", ",
                        Text.timing(levers.timing())))
        .orElse("");
  }

  private Optional<Levers> first() {
    return all.stream().findFirst();
  }

  /** A row for each trace, at the first timing. */
  List<Row> rows() {
    return first().stream()
        .flatMap(levers -> levers.bases().stream().map(base -> row(levers, base)))
        .toList();
  }

  private Row row(Levers levers, Cell base) {
    return new Row(
        base.key().trace(),
        base.memory(),
        Text.count(base.tableReads()),
        Text.count(base.duplicateReads()),
        levers.effects().stream().map(effect -> saved(effect, base)).toList(),
        Text.nanosOrNone(means.mean(base)),
        latency.p99(base).map(p99 -> Numbers.nanos((double) p99)).orElse(Text.NONE),
        Text.nanosOrNone(means.total(base)));
  }

  private String saved(LeverEffect effect, Cell base) {
    return effect.pairs().stream()
        .filter(pair -> pair.base().equals(base))
        .findFirst()
        .map(pair -> Text.percent(pair.saved()) + time(pair))
        .orElse(Text.NONE);
  }

  /** The mean latency of a change, where the run has it. */
  private String time(Pair pair) {
    double mean = means.mean(pair.changed());
    return Double.isNaN(mean) ? "" : ", " + Numbers.nanos(mean);
  }
}
