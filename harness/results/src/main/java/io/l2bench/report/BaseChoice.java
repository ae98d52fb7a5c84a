package io.l2bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cache that a report compares others with, as a reader chose it.
 *
 * @param policy null for qed, or else qcow2, lru or the first of the run
 * @param capacity in entries; null for QED's 50, or else the nearest of the run
 */
public record BaseChoice(@Nullable String policy, @Nullable Integer capacity) {
  /** What a report compares with unless its reader chose. */
  public static final BaseChoice USUAL = new BaseChoice(null, null);

  /** The same among some cells: what none of them has is left to the usual choice. */
  BaseChoice among(List<Cell> cells) {
    boolean policies = cells.stream().anyMatch(cell -> cell.policy().equals(policy));
    boolean capacities =
        cells.stream().anyMatch(cell -> Integer.valueOf(cell.capacity()).equals(capacity));
    return new BaseChoice(policies ? policy : null, capacities ? capacity : null);
  }
}
