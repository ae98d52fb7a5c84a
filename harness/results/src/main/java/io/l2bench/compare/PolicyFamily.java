package io.l2bench.compare;

import io.l2bench.statistics.Judgement;
import io.l2bench.statistics.PairedComparison;
import java.util.List;

/**
 * Policies that are compared with the same base under the same conditions.
 *
 * @param scope over what: "7 traces", or "10 seeds of" a trace
 * @param condition the values that all of them share, as {@link Conditions#values} has them
 * @param base the policy to compare with
 * @param pairs traces or seeds
 * @param policies compared, without the base
 */
public record PolicyFamily(
    String scope, List<String> condition, String base, int pairs, int policies) {

  /** The condition as a reader is shown it. */
  public String conditionText() {
    return Conditions.text(condition);
  }

  /** The smallest p-value, after correction, that so many pairs and policies can have. */
  public double leastP() {
    return Math.min(1, policies * PairedComparison.leastP(pairs));
  }

  /** Whether any difference could be shown at all. */
  public boolean canShow() {
    return leastP() <= Judgement.SIGNIFICANCE;
  }
}
