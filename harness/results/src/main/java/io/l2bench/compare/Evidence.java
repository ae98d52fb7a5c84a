package io.l2bench.compare;

import io.l2bench.statistics.Interval;
import io.l2bench.statistics.Judgement;

/**
 * The evidence for a difference in a measure that varies from run to run.
 *
 * @param ratio of the cost to that of the base
 * @param p two-sided; corrected once all comparisons of its table are known
 * @param tolerance of small changes
 * @param missing forks that each side lacks to show a change of {@link Tolerance#shown}
 * @param quiet whether the machine was known to be quiet enough for a judgement
 */
public record Evidence(Interval ratio, double p, Tolerance tolerance, int missing, boolean quiet) {

  /** Evidence of counts, in which every change matters. */
  static Evidence ofCounts(Interval ratio, double p) {
    return new Evidence(ratio, p, Tolerance.NONE, /* missing= */ 0, /* quiet= */ true);
  }

  /** What may be said. */
  public Judgement judgement() {
    if (!quiet) {
      return Judgement.CANNOT_TELL;
    }
    Judgement shown = Judgement.of(ratio, p, tolerance.alpha());
    if (shown != Judgement.NO_DIFFERENCE_SHOWN && tolerance.matters(ratio.estimate())) {
      return shown;
    }
    return missing > 0 ? Judgement.CANNOT_TELL : Judgement.NO_DIFFERENCE_SHOWN;
  }

  Evidence corrected(double correctedP) {
    return new Evidence(ratio, correctedP, tolerance, missing, quiet);
  }
}
