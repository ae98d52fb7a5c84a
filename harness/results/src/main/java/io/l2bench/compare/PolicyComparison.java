package io.l2bench.compare;

import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;

/**
 * A policy compared with a base policy, in table reads, over traces or over the seeds of one.
 *
 * @param family the policies it was corrected with
 * @param policy compared
 * @param pairs their table reads, trace by trace or seed by seed
 * @param correctedP the signed-rank test's p-value, corrected for the policies of the family
 */
public record PolicyComparison(
    PolicyFamily family, String policy, PairedComparison pairs, double correctedP) {

  /** The judgement of the policy. */
  public Judgement judgement() {
    return Judgement.of(pairs.ratio(), correctedP);
  }
}
