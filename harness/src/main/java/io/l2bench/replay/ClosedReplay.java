package io.l2bench.replay;

import io.l2bench.cache.TableCache;
import io.l2bench.cache.frame.TableIndex;
import java.util.Arrays;

/**
 * A replay with always the same number of requests in flight, in virtual time.
 *
 * <p>The life of a request is that of QED's caller on an image that is all allocated and contiguous
 * (QEMU, block/qed.c): look the table up; on a miss read it and commit; do the data I/O while
 * holding the table; give it back at the lookup of the next table, or on completion. A request is a
 * slot; nothing is allocated for it.
 */
final class ClosedReplay implements Replay {
  private static final int NO_ENTRY = TableCache.MISS;

  private final TableCache cache;
  private final Device device;
  private final EventQueue events;
  private final Occupancy occupancy;
  private final Latencies latencies = new Latencies();

  /** By table that is being read, the number of its readers. */
  private final TableIndex readers = new TableIndex(0);

  private final int[] table;
  private final int[] lastTable;
  private final boolean[] read;
  private final boolean[] missed;
  private final boolean[] readingTable;
  private final int[] entry;
  private final long[] begun;

  private int begunSlots;
  private long now;
  private long requests;
  private long tableReads;
  private long duplicateReads;

  ClosedReplay(TableCache cache, Device device, int depth) {
    this.cache = cache;
    this.device = device;
    this.events = new EventQueue(depth);
    this.occupancy = new Occupancy(cache);
    this.table = new int[depth];
    this.lastTable = new int[depth];
    this.read = new boolean[depth];
    this.missed = new boolean[depth];
    this.readingTable = new boolean[depth];
    this.entry = new int[depth];
    this.begun = new long[depth];
    Arrays.fill(entry, NO_ENTRY);
  }

  @Override
  public void accept(NumberedBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      int slot = begunSlots < table.length ? begunSlots++ : nextFreeSlot();
      begin(slot, batch, row);
    }
    requests += batch.size();
  }

  @Override
  public Outcome finish() {
    while (!events.isEmpty()) {
      nextStepDone();
    }
    return occupancy.outcome(now, requests, tableReads, duplicateReads, latencies);
  }

  private void begin(int slot, NumberedBatch batch, int row) {
    table[slot] = batch.first(row);
    lastTable[slot] = batch.last(row);
    read[slot] = batch.read(row);
    missed[slot] = false;
    begun[slot] = now;
    lookUp(slot);
  }

  /** Lets time pass until a request completes; its slot is free. */
  private int nextFreeSlot() {
    int slot = nextStepDone();
    while (entry[slot] != NO_ENTRY) {
      slot = nextStepDone();
    }
    return slot;
  }

  private int nextStepDone() {
    int slot = events.take();
    now = events.time(slot);
    if (readingTable[slot]) {
      tableRead(slot);
    } else {
      dataDone(slot);
    }
    return slot;
  }

  private void lookUp(int slot) {
    int found = cache.lookup(table[slot]);
    if (found != TableCache.MISS) {
      entry[slot] = found;
      beginData(slot);
      return;
    }
    entry[slot] = cache.allocate(table[slot]);
    missed[slot] = true;
    readingTable[slot] = true;
    countRead(table[slot]);
    events.add(slot, now + device.tableRead());
  }

  private void tableRead(int slot) {
    readingTable[slot] = false;
    uncountRead(table[slot]);
    entry[slot] = cache.commit(entry[slot]);
    occupancy.note(now);
    beginData(slot);
  }

  private void beginData(int slot) {
    events.add(slot, now + device.data(read[slot]));
  }

  private void dataDone(int slot) {
    cache.release(entry[slot]);
    occupancy.note(now);
    if (table[slot] < lastTable[slot]) {
      table[slot]++;
      lookUp(slot);
      return;
    }
    entry[slot] = NO_ENTRY;
    latencies.record(RequestKind.of(read[slot], missed[slot]), now - begun[slot]);
  }

  private void countRead(int number) {
    tableReads++;
    int others = readers.get(number);
    if (others != TableIndex.NONE) {
      duplicateReads++;
      readers.remove(number);
      readers.put(number, others + 1);
    } else {
      readers.put(number, 1);
    }
  }

  private void uncountRead(int number) {
    int count = readers.get(number);
    readers.remove(number);
    if (count > 1) {
      readers.put(number, count - 1);
    }
  }
}
