package io.l2bench.replay;

import io.l2bench.cache.TableCache;

/**
 * One request at a time, one lookup for each table that it touches. Nothing overlaps, so virtual
 * time is a sum, and latencies of equal requests are counted instead of recorded one by one.
 */
final class SequentialReplay implements Replay {
  private final TableCache cache;
  private final Device device;
  private final Occupancy occupancy;
  private final Latencies latencies = new Latencies();
  private long requests;
  private long misses;
  private long readSteps;
  private long writeSteps;

  /** Requests within one table: reads and writes, that hit and that missed. */
  private long readHits;

  private long readMisses;
  private long writeHits;
  private long writeMisses;

  SequentialReplay(TableCache cache, Device device) {
    this.cache = cache;
    this.device = device;
    this.occupancy = new Occupancy(cache);
  }

  @Override
  public void accept(NumberedBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      int table = batch.first(row);
      if (table == batch.last(row)) {
        within(table, batch.read(row));
      } else {
        across(table, batch.last(row), batch.read(row));
      }
    }
    requests += batch.size();
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
    latencies.record(RequestKind.of(read, misses > missesBefore), now() - before);
  }

  /** Looks one table up, reading it on a miss, and does the data I/O within it. */
  private boolean step(int table, boolean read) {
    boolean hit = cache.access(table);
    if (!hit) {
      misses++;
      occupancy.note(now());
    }
    if (read) {
      readSteps++;
    } else {
      writeSteps++;
    }
    return hit;
  }

  private long now() {
    return misses * device.tableRead()
        + readSteps * device.dataRead()
        + writeSteps * device.dataWrite();
  }

  @Override
  public Outcome finish() {
    latencies.record(RequestKind.READ_HIT, device.dataRead(), readHits);
    latencies.record(RequestKind.READ_MISS, device.tableRead() + device.dataRead(), readMisses);
    latencies.record(RequestKind.WRITE, device.dataWrite(), writeHits);
    latencies.record(RequestKind.WRITE, device.tableRead() + device.dataWrite(), writeMisses);
    return occupancy.outcome(now(), requests, misses, /* duplicateReads= */ 0, latencies);
  }
}
