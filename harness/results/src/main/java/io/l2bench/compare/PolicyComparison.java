package io.l2bench.compare;

import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;

/**
 * A policy beside a base policy, in table reads, over traces or over the seeds of one.
 *
 * @param family what it was corrected with
 * @param policy compared
 * @param pairs their table reads, trace by trace or seed by seed
 * @param correctedP the signed-rank test's p-value, corrected for the policies of the family
 */
public record PolicyComparison(
    PolicyFamily family, String policy, PairedComparison pairs, double correctedP) {

  /** What may be said of the policy. */
  public Judgement judgement() {
    return Judgement.of(pairs.ratio(), correctedP);
  }
}
