package io.l2bench.scenario;

import io.l2bench.cache.Policies;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.Timing;
import java.util.Objects;

/**
 * A cell of a scenario as plain data.
 *
 * @param policy with its parameters, as users write it
 * @param capacity in entries
 * @param timing when requests begin, as users write it
 */
public record CellChoice(String policy, int capacity, String timing) {

  /** Spelt out, as that of {@link io.l2bench.cache.Policy}. */
  @Override
  public int hashCode() {
    return Objects.hash(policy, capacity, timing);
  }

  /** The choice for these settings. */
  public static CellChoice of(CellSettings cell) {
    return new CellChoice(cell.policy().label(), cell.capacity(), cell.timing().toString());
  }

  /** The settings, with the policy found by name. */
  CellSettings resolve(Policies policies) {
    return new CellSettings(policies.parse(policy), capacity, Timing.parse(timing));
  }
}
