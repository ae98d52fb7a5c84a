package io.l2bench.replay;

import io.l2bench.cache.Policy;
import java.util.Objects;

/**
 * One cell of a comparison: a policy at a capacity under a timing.
 *
 * @param policy with its parameters
 * @param capacity in entries
 * @param timing when requests begin
 */
public record CellSettings(Policy policy, int capacity, Timing timing) {
  /** Spelt out, as that of {@link Policy}. */
  @Override
  public int hashCode() {
    return Objects.hash(policy, capacity, timing.toString());
  }
}
