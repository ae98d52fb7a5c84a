package io.l2bench.replay;

import io.l2bench.cache.TableCache;
import io.l2bench.device.Device;
import io.l2bench.device.StepKind;
import io.l2bench.workload.Op;
import java.util.List;

/**
 * One request at a time on a full image and a constant device, with one lookup for each table that
 * it touches. It gives what the driver would. Nothing overlaps, so virtual time is a sum, and
 * latencies of equal requests are counted instead of recorded one by one.
 */
final class SequentialReplay implements Replay {
  private final TableCache cache;
  private final long tableRead;
  private final long dataRead;
  private final long dataWrite;
  private final Occupancy occupancy;
  private final Latencies latencies;
  private boolean counting;
  private long requests;
  private long misses;
  private long uncountedMisses;
  private long readSteps;
  private long writeSteps;

  /** Requests within one table: reads and writes, hits and misses. */
  private long readHits;

  private long readMisses;
  private long writeHits;
  private long writeMisses;

  SequentialReplay(TableCache cache, Device device, Latencies latencies) {
    this.cache = cache;
    this.tableRead = device.nanos(StepKind.TABLE_READ, 0, 0, 0);
    this.dataRead = device.nanos(StepKind.DATA_READ, 0, 0, 0);
    this.dataWrite = device.nanos(StepKind.IN_PLACE_WRITE, 0, 0, 0);
    this.occupancy = new Occupancy(cache.capacity());
    this.latencies = latencies;
  }

  @Override
  public void expect(int[] tables, int from, int to) {
    cache.expect(tables, from, to);
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
    if (step(table, read)) {
      if (read) {
        readHits++;
      } else {
        writeHits++;
      }
    } else if (read) {
      readMisses++;
    } else {
      writeMisses++;
    }
  }

  private void across(int first, int last, boolean read) {
    long before = now();
    long missesBefore = misses;
    for (int table = first; table <= last; table++) {
      step(table, read);
    }
    if (counting) {
      RequestKind kind = misses > missesBefore ? RequestKind.READ_MISS : RequestKind.READ_HIT;
      latencies.record(read ? kind : RequestKind.WRITE, now() - before);
    }
  }

  /** Looks a table up, reads it on a miss, and does the data I/O within it. */
  private boolean step(int table, boolean read) {
    boolean hit = cache.access(table);
    if (!hit) {
      misses++;
      occupancy.note(cache.size(), now());
    }
    if (read) {
      readSteps++;
    } else {
      writeSteps++;
    }
    return hit;
  }

  private long now() {
    return misses * tableRead + readSteps * dataRead + writeSteps * dataWrite;
  }

  @Override
  public void startCounting() {
    occupancy.startCounting(now(), cache.counts());
    counting = true;
    requests = 0;
    uncountedMisses = misses;
    readHits = 0;
    readMisses = 0;
    writeHits = 0;
    writeMisses = 0;
  }

  @Override
  public List<Outcome> finish() {
    latencies.record(RequestKind.READ_HIT, dataRead, readHits);
    latencies.record(RequestKind.READ_MISS, tableRead + dataRead, readMisses);
    latencies.record(RequestKind.WRITE, dataWrite, writeHits);
    latencies.record(RequestKind.WRITE, tableRead + dataWrite, writeMisses);
    TableWork tables = TableWork.reads(misses - uncountedMisses);
    return List.of(occupancy.outcome(now(), requests, cache.counts(), tables, latencies));
  }
}
