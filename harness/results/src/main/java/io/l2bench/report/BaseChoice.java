package io.l2bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cache that a report compares others with, as a reader chose it.
 *
 * @param policy null for the driver's own, or else qed, qcow2, lru or the first of the run
 * @param capacity in entries; null for QED's 50, or else the nearest of the run
 */
public record BaseChoice(@Nullable String policy, @Nullable Integer capacity) {
  /** What a report compares with unless its reader chose. */
  public static final BaseChoice USUAL = new BaseChoice(null, null);

  private static final int QED_CAPACITY = 50;
  private static final List<String> POLICIES = List.of("qed", "qcow2", "lru");

  /** The same among some cells: what none of them has is left to the usual choice. */
  BaseChoice among(List<Cell> cells) {
    boolean policies = cells.stream().anyMatch(cell -> cell.policy().equals(policy));
    boolean capacities =
        cells.stream().anyMatch(cell -> Integer.valueOf(cell.capacity()).equals(capacity));
    return new BaseChoice(policies ? policy : null, capacities ? capacity : null);
  }

  /** The policy to compare with among some cells, bounds aside; empty if there are none. */
  String policy(List<Cell> cells) {
    if (policy != null) {
      return policy;
    }
    List<String> own = cells.stream().map(Cell::policy).distinct().toList();
    Stream<String> ofDriver = cells.stream().limit(1).map(cell -> cell.key().setup().driver());
    return Stream.of(
            Stream.concat(ofDriver, POLICIES.stream()).filter(own::contains),
            cells.stream().filter(cell -> !cell.bound()).map(Cell::policy),
            own.stream())
        .flatMap(names -> names)
        .findFirst()
        .orElse("");
  }

  /** The capacity to compare at among some cells. */
  int capacity(List<Cell> cells) {
    if (capacity != null) {
      return capacity;
    }
    return cells.stream()
        .map(Cell::capacity)
        .sorted()
        .min(Comparator.comparingInt(c -> Math.abs(c - QED_CAPACITY)))
        .orElse(QED_CAPACITY);
  }
}
