package io.l2bench.replay;

import io.l2bench.cache.CacheLadder;
import io.l2bench.device.Device;
import io.l2bench.device.StepKind;
import io.l2bench.workload.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@link SequentialReplay} does, against the caches of a policy at several capacities. They
 * take the same steps and differ in their misses.
 */
final class LadderReplay implements Replay {
  private final CacheLadder ladder;
  private final Rung[] rungs;
  private final long dataRead;
  private final long dataWrite;
  private boolean counting;
  private long requests;
  private long readSteps;
  private long writeSteps;

  /** Requests within one table. */
  private long reads;

  private long writes;

  /** A replay; by capacity, where the latencies of its cache go. */
  LadderReplay(CacheLadder ladder, int[] capacities, Device device, List<Latencies> latencies) {
    this.ladder = ladder;
    long tableRead = device.nanos(StepKind.TABLE_READ, 0, 0, 0);
    this.dataRead = device.nanos(StepKind.DATA_READ, 0, 0, 0);
    this.dataWrite = device.nanos(StepKind.IN_PLACE_WRITE, 0, 0, 0);
    this.rungs = new Rung[capacities.length];
    Arrays.setAll(rungs, i -> new Rung(capacities[i], tableRead, latencies.get(i)));
  }

  @Override
  public void expect(int[] tables, int from, int to) {
    ladder.expect(tables, from, to);
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
    long missed = ladder.access(table);
    for (long rest = missed; rest != 0; rest &= rest - 1) {
      Rung rung = rungs[Long.numberOfTrailingZeros(rest)];
      rung.miss(stepNanos());
      rung.countMiss(read);
    }
    count(read);
    if (read) {
      reads++;
    } else {
      writes++;
    }
  }

  private void across(int first, int last, boolean read) {
    long before = stepNanos();
    for (Rung rung : rungs) {
      rung.mark();
    }
    for (int table = first; table <= last; table++) {
      step(table, read);
    }
    if (counting) {
      long nanos = stepNanos() - before;
      for (Rung rung : rungs) {
        rung.recordSinceMark(read, nanos);
      }
    }
  }

  /** Looks a table up in each cache, reads it where it misses, and does the data I/O within it. */
  private void step(int table, boolean read) {
    for (long rest = ladder.access(table); rest != 0; rest &= rest - 1) {
      rungs[Long.numberOfTrailingZeros(rest)].miss(stepNanos());
    }
    count(read);
  }

  private void count(boolean read) {
    if (read) {
      readSteps++;
    } else {
      writeSteps++;
    }
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
    for (Rung rung : rungs) {
      rung.startCounting(lookups(), stepNanos());
    }
    counting = true;
    requests = 0;
    reads = 0;
    writes = 0;
  }

  @Override
  public List<Outcome> finish() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Rung rung : rungs) {
      rung.recordWithin(reads, writes, dataRead, dataWrite);
      outcomes.add(rung.outcome(requests, lookups(), stepNanos()));
    }
    return outcomes;
  }
}
