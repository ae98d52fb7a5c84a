package io.l2bench.compare;

import io.l2bench.workload.BadInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a change may pass: no watched measure is worse by a share or more, and nothing of the
 * base is gone. Timings that cannot be judged let it pass; {@link #lines} counts them.
 *
 * @param comparisons of the runs with their base
 * @param share of the base that fails; infinite if nothing is to fail
 */
public record Gate(List<RunComparison> comparisons, double share) {
  private static final int NAMED = 10;

  /** A gate that fails nothing. */
  public static Gate open(List<RunComparison> comparisons) {
    return new Gate(comparisons, Double.POSITIVE_INFINITY);
  }

  /**
   * A gate that fails from a share on.
   *
   * @throws BadInputException if a run has no cell in common with the base
   */
  public static Gate from(double share, List<RunComparison> comparisons) {
    if (comparisons.stream().anyMatch(c -> c.differences().isEmpty() && c.gone().isEmpty())) {
      throw new BadInputException("compare", "a cell that both runs have", "none");
    }
    return new Gate(comparisons, share);
  }

  /** Whether anything could fail. */
  boolean closes() {
    return Double.isFinite(share);
  }

  /** Whether a measure fails. */
  boolean fails(Difference difference) {
    return closes() && difference.regression(share);
  }

  /** The measures that are worse by the share or more. */
  public long regressions() {
    return comparisons.stream().mapToLong(c -> c.regressions(share).size()).sum();
  }

  /** What of the base a run lacks: what is no longer measured may be as slow as it likes. */
  public List<String> gone() {
    return comparisons.stream().flatMap(c -> c.gone().stream()).toList();
  }

  /** Whether the change may pass. */
  public boolean passes() {
    return regressions() == 0 && gone().isEmpty();
  }

  /** The verdict. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String limit = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    lines.add(
        "regressions of %s%% or more: %d; gone from the base: %d"
            .formatted(limit, regressions(), gone().size()));
    gone().stream().limit(NAMED).forEach(cell -> lines.add("gone: " + cell));
    long untold =
        comparisons.stream()
            .flatMap(c -> c.differences().stream())
            .filter(Difference::untold)
            .count();
    if (untold > 0) {
      lines.add("not judged: %d".formatted(untold));
    }
    return lines;
  }
}
