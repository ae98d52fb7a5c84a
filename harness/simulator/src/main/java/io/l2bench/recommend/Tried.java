package io.l2bench.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A choice that was simulated.
 *
 * @param changes from today's choice; none for that itself
 * @param choice that they lead to
 * @param cost of the trace with it
 * @param settings lines to paste that set it; none if the driver has no option for it
 */
public record Tried(List<Change> changes, Choice choice, Cost cost, List<String> settings) {
  /** Fewest table reads first, then the least latency, then the fewest changes. */
  static final Comparator<Tried> BEST =
      Comparator.comparingLong((Tried tried) -> tried.cost().tableReads())
          .thenComparingDouble(tried -> tried.cost().meanNanos())
          .thenComparingInt(tried -> tried.changes().size());

  /** The share of what the best saves that a smaller change must save. */
  private static final double MOST = 0.9;

  public Tried {
    changes = List.copyOf(changes);
    settings = List.copyOf(settings);
  }

  /** The changes in words. */
  public String text() {
    return changes.isEmpty()
        ? "as today"
        : changes.stream().map(Change::text).collect(Collectors.joining(", "));
  }

  /** The bytes of the tables read. */
  public long bytesRead() {
    return cost.tableReads() * choice.geometry().tableBytes();
  }

  /** Whether it saves most of the table reads of another choice that the best saves. */
  boolean savesMostOf(Tried best, Tried other) {
    return saved(other) >= MOST * best.saved(other);
  }

  /** The share of the table reads of another choice that this one saves; negative if it adds. */
  public double saved(Tried other) {
    return share((double) cost.tableReads(), (double) other.cost.tableReads());
  }

  /** The share of the time of another choice that this one saves; negative if it adds. */
  public double timeSaved(Tried other) {
    return share(cost.totalNanos(), other.cost.totalNanos());
  }

  /** A saved share, as answers write it. */
  public static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private static double share(double cost, double base) {
    return base == 0 ? 0 : 1 - cost / base;
  }
}
