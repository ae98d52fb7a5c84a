package io.l2bench.report;

import io.l2bench.statistics.PairedComparison;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;

/**
 * A change of one lever beside the base, on each trace that has both.
 *
 * @param lever its name
 * @param change in words
 * @param pairs a trace each, at least one
 */
record LeverEffect(String lever, String change, List<Pair> pairs) {
  /** The best first: the smallest median ratio, then the most traces with fewer. */
  static final Comparator<LeverEffect> BEST =
      Comparator.comparingDouble(LeverEffect::ratio).thenComparing(effect -> -effect.fewer());

  /**
   * The same requests with the base and with the change.
   *
   * @param base the cell of the base
   * @param changed the cell of the change
   */
  record Pair(Cell base, Cell changed) {
    /** The share of the base's table reads that the change saves. */
    double saved() {
      double reads = base.tableReads();
      return reads == 0 ? 0 : 1 - changed.tableReads() / reads;
    }

    /** Table reads over those of the base, half a read added to each, as comparisons do. */
    double ratio() {
      return (changed.tableReads() + 0.5) / (base.tableReads() + 0.5);
    }
  }

  /** The median ratio of table reads. */
  double ratio() {
    return median(Pair::ratio);
  }

  /** The median over traces of what a pair has. */
  double median(ToDoubleFunction<Pair> value) {
    return Median.withDefaults().evaluate(pairs.stream().mapToDouble(value).toArray());
  }

  private long fewer() {
    return pairs.stream()
        .filter(pair -> pair.changed().tableReads() < pair.base().tableReads())
        .count();
  }

  /** The comparison of table reads. */
  PairedComparison compared() {
    return PairedComparison.of(
        pairs.stream().mapToDouble(pair -> pair.changed().tableReads()).toArray(),
        pairs.stream().mapToDouble(pair -> pair.base().tableReads()).toArray());
  }
}
