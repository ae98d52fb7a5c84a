package io.l2bench.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction: it keeps the chance of any false word among all comparisons at that
 * of a single one (S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian
 * Journal of Statistics 6, 1979).
 */
public final class Holm {
  private Holm() {}

  /** The corrected p-values, in the order of those given. */
  public static double[] correct(double[] p) {
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[ascending[rank]]));
      corrected[ascending[rank]] = largest;
    }
    return corrected;
  }
}
