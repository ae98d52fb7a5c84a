package io.l2bench.compare;

import io.l2bench.workload.BadInputException;

/**
 * What change of a measured time matters, and how sure a verdict must be.
 *
 * @param threshold the smallest change that is called better or worse, as a share
 * @param alpha the chance of one false word among all times of a comparison
 */
public record Tolerance(double threshold, double alpha) {
  /** A change of 5%, and one false word in twenty comparisons. */
  public static final Tolerance USUAL = new Tolerance(0.05, 0.05);

  /** Any change, as of counts. */
  static final Tolerance NONE = new Tolerance(0, 0.05);

  /**
   * A change of so many thresholds is shown in nine of ten comparisons, if there are enough forks.
   */
  private static final double SHOWN = 2;

  public Tolerance {
    if (!(threshold >= 0 && threshold < 1)) {
      throw new BadInputException(
          "threshold", "a share from 0 to below 1", Double.toString(threshold));
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new BadInputException("alpha", "a probability above 0 and below 1", "" + alpha);
    }
  }

  /** The change that a comparison with enough forks shows, as a share. */
  public double shown() {
    return SHOWN * threshold;
  }

  /** Whether a ratio is a change that matters. */
  boolean matters(double ratio) {
    return Math.abs(Math.log(ratio)) >= Math.log1p(threshold);
  }
}
