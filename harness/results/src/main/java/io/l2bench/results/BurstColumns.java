package io.l2bench.results;

import io.l2bench.replay.Burst;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of {@code burst.csv}: a burst of requests and what follows, step by step. */
public final class BurstColumns {

  /**
   * A step of a policy's burst.
   *
   * @param number of the step, from 1
   */
  public record Row(String policy, int capacity, int number, Burst.Step step) {}

  /** The table, one row a step. */
  public static final Table<Row> TABLE =
      new Table<>(
          "burst.csv",
          List.of(
              Column.text("policy", "with its parameters", Row::policy),
              Column.number("capacity", "entries", "of the cache", Row::capacity),
              Column.number("step", "number", "of the step, from 1", Row::number),
              Column.text(
                  "phase",
                  "`lookup`: a request misses its table and begins to read it; `commit`: that table"
                      + " has been read; `release`: that request completes; `hit`: a table of the"
                      + " burst is looked up, and released if it is cached, but not read again;"
                      + " `miss`: another table is looked up, read, committed and released, with"
                      + " nothing else in flight",
                  row -> row.step().phase().label()),
              Column.number("entries", "entries", "cached", row -> row.step().entries()),
              Column.number(
                  "loading", "tables", "that are being read", row -> row.step().loading()),
              Column.number(
                  "in_use",
                  "tables",
                  "that requests hold; while this is above `entries`, tables in use have been evicted",
                  row -> row.step().inUse()),
              Column.number(
                  "evictions", "entries", "evicted so far", row -> row.step().evictions())));

  private BurstColumns() {}

  /** The rows of a policy's burst. */
  public static Stream<Row> rows(String policy, int capacity, List<Burst.Step> steps) {
    return IntStream.range(0, steps.size())
        .mapToObj(i -> new Row(policy, capacity, i + 1, steps.get(i)));
  }
}
