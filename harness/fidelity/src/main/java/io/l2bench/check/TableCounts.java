package io.l2bench.check;

import io.l2bench.driver.DriverListener;
import io.l2bench.driver.TableReads;

/** Counts the reads of L2 tables and the new ones. */
final class TableCounts implements DriverListener {
  private final TableReads reads = new TableReads();
  private long created;

  @Override
  public void tableReadBegins(int request, int table) {
    reads.begin(table);
  }

  @Override
  public void tableReadEnds(int request, int table) {
    reads.end(table);
  }

  @Override
  public void tableCreated(int request) {
    created++;
  }

  /** The reads begun. */
  long reads() {
    return reads.begun();
  }

  /** The reads begun during another read of the same table. */
  long duplicateReads() {
    return reads.duplicate();
  }

  /** The tables written for the first time. */
  long created() {
    return created;
  }
}
