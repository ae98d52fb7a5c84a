package io.l2bench.report;

import io.l2bench.cache.Trait;
import io.l2bench.driver.Drivers;
import io.l2bench.scenario.CellKey;
import java.util.List;

/**
 * One row of {@code simulate.csv}. Its methods are public for the template to find.
 *
 * @param key of the cell
 * @param trace its label in the report
 * @param promises of its policy
 * @param shown the values of {@link #SHOWN} in that order
 * @param stops of requests by reads of others
 */
record Cell(CellKey key, String trace, List<String> promises, List<Double> shown, Stops stops) {

  /**
   * The waits for reads that other requests began; NaN where an older run does not have them.
   *
   * @param requests that waited
   * @param nanos of virtual time that they waited, in all
   */
  record Stops(double requests, double nanos) {}

  /** The columns that the report shows of each cell, after those that name it. */
  static final List<String> SHOWN =
      List.of(
          "requests",
          "lookups",
          "hits",
          "misses",
          "miss_ratio",
          "table_reads",
          "duplicate_reads",
          "commits_dropped",
          "evictions",
          "skipped",
          "peak_entries",
          "peak_tables",
          "mean_entries",
          "table_reads_min",
          "table_reads_max");

  static final String SEQUENTIAL = "sequential";
  static final String OPEN = "open";
  static final String RECORDED = "recorded";
  static final String SINGLE_FLIGHT = "single-flight";
  private static final String CLOSED = "closed:";

  public String policy() {
    return key.policy();
  }

  public int capacity() {
    return key.capacity();
  }

  public String timing() {
    return key.timing();
  }

  public String loading() {
    return key.setup().loading().label();
  }

  /** Whether tables are loaded as the driver does without options. */
  boolean ownLoading() {
    return key.setup().loading() == Drivers.named(key.setup().driver()).loading();
  }

  /** The memory of a full cache, in words. */
  public String memory() {
    return Text.bytes(capacity() * tableBytes());
  }

  long tableBytes() {
    return key.setup().geometry().tableBytes();
  }

  long requests() {
    return count("requests");
  }

  long misses() {
    return count("misses");
  }

  double missRatio() {
    return shown.get(SHOWN.indexOf("miss_ratio"));
  }

  long tableReads() {
    return count("table_reads");
  }

  long duplicateReads() {
    return count("duplicate_reads");
  }

  long peakEntries() {
    return count("peak_entries");
  }

  /** Whether the policy is a bound to compare with, and no choice: it knows or keeps too much. */
  boolean bound() {
    return promises.contains(Trait.NEEDS_FUTURE.label())
        || promises.contains(Trait.UNBOUNDED.label());
  }

  /** Whether a driver could have the policy: it keeps what is in use, and repeats itself. */
  boolean choosable() {
    return !bound()
        && promises.contains(Trait.PINS.label())
        && promises.contains(Trait.DETERMINISTIC.label());
  }

  boolean sequential() {
    return timing().equals(SEQUENTIAL);
  }

  /** Requests always in flight, or 0 if the timing is not {@code closed:N}. */
  static int depth(String timing) {
    if (!timing.startsWith(CLOSED)) {
      return 0;
    }
    String depth = timing.substring(CLOSED.length());
    return depth.matches("[0-9]{1,9}") ? Integer.parseInt(depth) : 0;
  }

  private long count(String column) {
    return Math.round(shown.get(SHOWN.indexOf(column)));
  }
}
