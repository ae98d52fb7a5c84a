package io.l2bench.scenario;

import io.l2bench.replay.Setup;
import java.util.Objects;

/**
 * The identity of a simulated cell: with a deterministic policy, two cells of one key have the same
 * outcome.
 *
 * @param trace its name in results
 * @param setup how its requests are served
 * @param policy with its parameters
 * @param capacity in entries
 * @param timing when requests begin, as users write it
 */
public record CellKey(String trace, Setup setup, String policy, int capacity, String timing) {
  /** Spelt out, as that of {@link io.l2bench.cache.Policy}. */
  @Override
  public int hashCode() {
    return Objects.hash(trace, setup, policy, capacity, timing);
  }
}
