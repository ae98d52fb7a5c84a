package io.l2bench.compare;

import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;
import java.util.List;

/**
 * Policies that are compared with the same base under the same conditions.
 *
 * @param scope "7 workloads", or "10 seeds of" a trace
 * @param condition the values that all share, as in {@link Conditions#values}
 * @param base the policy to compare with
 * @param pairs workloads or seeds
 * @param policies compared, without the base
 */
public record PolicyFamily(
    String scope, List<String> condition, String base, int pairs, int policies) {

  /** The condition in the form shown to a reader. */
  public String conditionText() {
    return Conditions.text(condition);
  }

  /** The smallest p-value, after correction, possible with this many pairs and policies. */
  public double leastP() {
    return Math.min(1, policies * PairedComparison.leastP(pairs));
  }

  /** Whether any difference could be shown at all. */
  public boolean canShow() {
    return leastP() <= Judgement.SIGNIFICANCE;
  }
}
