package io.l2bench.compare;

import io.l2bench.statistics.Judgement;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a cell in two runs.
 *
 * @param table its file
 * @param cell what was measured
 * @param measure a column of the table
 * @param base its value in the base
 * @param value its value in the other run
 * @param evidence null for exact counts, which need none
 */
public record Difference(
    String table,
    String cell,
    String measure,
    double base,
    double value,
    @Nullable Evidence evidence) {

  /** The measures whose rise is a regression: reads, memory, tail latency, time. */
  private static final Set<String> GUARDED =
      Set.of(
          "table_reads",
          "peak_tables",
          "p99_ns",
          ScoreComparison.SCORE,
          ScoreComparison.TIMES_YARDSTICK);

  /** The change as a share of the base; infinite if that is 0. */
  public double change() {
    return base == value ? 0 : (value - base) / Math.abs(base);
  }

  /** The change in percent, with its sign; "new" if it starts from 0. */
  public String changeText() {
    if (Double.isInfinite(change())) {
      return "new";
    }
    return change() == 0 ? "0%" : String.format(Locale.ROOT, "%+.2f%%", 100 * change());
  }

  /** Lower, higher or equal for exact counts; else the word that the evidence allows. */
  public String word() {
    if (evidence != null) {
      return evidence.judgement().label();
    }
    return value == base ? "equal" : value < base ? "lower" : "higher";
  }

  /** Whether its values differ, if only by chance. */
  public boolean differs() {
    return value != base;
  }

  /** Whether a difference is shown: exact counts that differ, or a word of difference. */
  public boolean shown() {
    return evidence == null
        ? differs()
        : evidence.judgement() == Judgement.BETTER || evidence.judgement() == Judgement.WORSE;
  }

  /** Whether it is one of the measures that {@code --fail-on-regression} watches. */
  public boolean guarded() {
    return GUARDED.contains(measure);
  }

  /**
   * Whether a watched measure has risen by that share or more; for one that varies by itself, only
   * if the evidence shows it.
   */
  public boolean regression(double share) {
    boolean worse = evidence == null ? value > base : evidence.judgement() == Judgement.WORSE;
    return guarded() && worse && change() >= share;
  }

  /** Whether it is watched, but the data do not suffice to judge it. */
  public boolean untold() {
    return guarded() && evidence != null && evidence.judgement() == Judgement.CANNOT_TELL;
  }

  Difference with(@Nullable Evidence other) {
    return new Difference(table, cell, measure, base, value, other);
  }
}
