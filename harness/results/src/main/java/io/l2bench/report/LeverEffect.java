package io.l2bench.report;

import io.l2bench.statistics.PairedComparison;
import java.util.Comparator;
import java.util.List;

/**
 * A change of one lever beside the base, on each trace that has both.
 *
 * @param lever its name
 * @param change in words
 * @param of the number of changes that it is the best of
 * @param pairs a trace each
 * @param compared their table reads
 */
record LeverEffect(
    String lever, String change, int of, List<Pair> pairs, PairedComparison compared) {
  /** The best first: the smallest median ratio, then the most traces with fewer. */
  static final Comparator<LeverEffect> BEST =
      Comparator.comparingDouble((LeverEffect effect) -> effect.compared.ratio().estimate())
          .thenComparing(effect -> -effect.compared.lower());

  private static final long SEED = 1;

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
  }

  static LeverEffect of(String lever, String change, List<Pair> pairs) {
    PairedComparison compared =
        PairedComparison.of(
            pairs.stream().mapToDouble(pair -> pair.changed().tableReads()).toArray(),
            pairs.stream().mapToDouble(pair -> pair.base().tableReads()).toArray(),
            SEED);
    return new LeverEffect(lever, change, /* of= */ 1, pairs, compared);
  }

  /** The same as the best of so many changes. */
  LeverEffect bestOf(int changes) {
    return new LeverEffect(lever, change, changes, pairs, compared);
  }

  double ratio() {
    return compared.ratio().estimate();
  }

  /** The 95% interval of the median ratio, which takes two traces. */
  String interval() {
    return pairs.size() < 2
        ? Text.NONE
        : Text.hundredths(compared.ratio().low()) + "–" + Text.hundredths(compared.ratio().high());
  }
}
