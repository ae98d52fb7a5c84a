package io.l2bench.replay;

import io.l2bench.device.Device;
import io.l2bench.device.StepKind;
import io.l2bench.workload.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One request at a time on a full image and a constant device, with one lookup for each table that
 * it touches. It gives what the driver would. Nothing overlaps, so virtual time is a sum, and
 * latencies of equal requests are counted instead of recorded one by one. Several caches take the
 * same steps and differ in their misses.
 */
final class SequentialReplay implements Replay {
  private final SequentialCaches caches;
  private final SequentialCell[] cells;
  private final long dataRead;
  private final long dataWrite;
  private boolean counting;
  private long requests;
  private long readSteps;
  private long writeSteps;

  /** Requests within one table. */
  private long reads;

  private long writes;

  /** A replay; by cache, where its latencies go. */
  SequentialReplay(SequentialCaches caches, Device device, List<Latencies> latencies) {
    this.caches = caches;
    long tableRead = device.nanos(StepKind.TABLE_READ, 0, 0, 0);
    this.dataRead = device.nanos(StepKind.DATA_READ, 0, 0, 0);
    this.dataWrite = device.nanos(StepKind.IN_PLACE_WRITE, 0, 0, 0);
    this.cells = new SequentialCell[caches.number()];
    Arrays.setAll(cells, i -> new SequentialCell(caches, i, tableRead, latencies.get(i)));
  }

  @Override
  public void expect(int[] tables, int from, int to) {
    caches.expect(tables, from, to);
  }

  @Override
  public void replay(NumberedBatch batch, int from, int to) {
    for (int row = from; row < to; row++) {
      int table = batch.first(row);
      boolean read = batch.requests().op(row) == Op.READ;
      if (table == batch.last(row)) {
        within(table, read);
      } else {
        across(table, batch.last(row), read);
      }
    }
    requests += to - from;
  }

  private void within(int table, boolean read) {
    for (long rest = step(table, read); rest != 0; rest &= rest - 1) {
      cells[Long.numberOfTrailingZeros(rest)].countMiss(read);
    }
    if (read) {
      reads++;
    } else {
      writes++;
    }
  }

  private void across(int first, int last, boolean read) {
    long before = stepNanos();
    for (SequentialCell cell : cells) {
      cell.mark();
    }
    for (int table = first; table <= last; table++) {
      step(table, read);
    }
    if (counting) {
      long nanos = stepNanos() - before;
      for (SequentialCell cell : cells) {
        cell.recordSinceMark(read, nanos);
      }
    }
  }

  /**
   * Looks a table up in each cache, reads it where it misses, and does the data I/O within it.
   *
   * @return the caches that missed, a bit each
   */
  private long step(int table, boolean read) {
    long missed = caches.access(table);
    for (long rest = missed; rest != 0; rest &= rest - 1) {
      cells[Long.numberOfTrailingZeros(rest)].miss(stepNanos());
    }
    if (read) {
      readSteps++;
    } else {
      writeSteps++;
    }
    return missed;
  }

  /** The time that data I/O took; it is the same for each cache. */
  private long stepNanos() {
    return readSteps * dataRead + writeSteps * dataWrite;
  }

  private long lookups() {
    return readSteps + writeSteps;
  }

  @Override
  public void startCounting() {
    for (SequentialCell cell : cells) {
      cell.startCounting(lookups(), stepNanos());
    }
    counting = true;
    requests = 0;
    reads = 0;
    writes = 0;
  }

  @Override
  public List<Outcome> finish() {
    List<Outcome> outcomes = new ArrayList<>();
    for (SequentialCell cell : cells) {
      cell.recordWithin(reads, writes, dataRead, dataWrite);
      outcomes.add(cell.outcome(requests, lookups(), stepNanos()));
    }
    return outcomes;
  }
}
