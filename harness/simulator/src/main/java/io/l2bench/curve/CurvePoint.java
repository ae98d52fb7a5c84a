package io.l2bench.curve;

/**
 * The misses at one capacity.
 *
 * @param capacity in entries
 * @param misses counted, or estimated from samples
 * @param missRatio misses over lookups
 * @param error of sampling: half of the 95% confidence interval of the miss ratio; 0 for a count
 */
public record CurvePoint(int capacity, long misses, double missRatio, double error) {

  /** A point that was counted. */
  static CurvePoint counted(int capacity, long misses, long lookups) {
    return new CurvePoint(
        capacity, misses, lookups == 0 ? 0 : (double) misses / lookups, /* error= */ 0);
  }
}
