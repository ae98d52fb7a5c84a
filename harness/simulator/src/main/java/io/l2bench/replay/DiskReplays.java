package io.l2bench.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The replays of one cell: each disk of the trace has its own, with its own cache and driver. They
 * share their latencies.
 */
final class DiskReplays {

  /** Makes the replay of a disk. */
  interface Maker {
    /** The replay of a disk by its number; its latencies go to those. */
    Replay make(int disk, Latencies latencies);
  }

  private final Maker maker;
  private final List<Replay> replays = new ArrayList<>();

  /** The disks that had a request of the warm-up. */
  private final BitSet warmed = new BitSet();

  /** The disks whose requests are counted. */
  private final BitSet counting = new BitSet();

  private final Latencies latencies = new Latencies();

  /** Replays that are made when the trace first comes to their disk. */
  DiskReplays(Maker maker) {
    this.maker = maker;
    replays.add(maker.make(0, latencies));
  }

  /** Replays the next requests, as far as they can begin. */
  void accept(NumberedBatch batch) {
    for (int disk = 0; disk < batch.disks(); disk++) {
      if (disk == replays.size()) {
        replays.add(maker.make(disk, latencies));
      }
      Replay replay = replays.get(disk);
      int from = batch.from(disk);
      int counted = batch.countedFrom(disk);
      if (from < counted) {
        replay.accept(batch, from, counted);
        warmed.set(disk);
      }
      if (counted < batch.to(disk)) {
        if (!counting.get(disk)) {
          startCounting(disk, batch);
        }
        replay.accept(batch, counted, batch.to(disk));
      }
    }
  }

  /** Counts from the moment on at which the first counted request may begin. */
  private void startCounting(int disk, NumberedBatch batch) {
    counting.set(disk);
    if (warmed.get(disk)) {
      replays.get(disk).await(batch, batch.countedFrom(disk));
    }
    replays.get(disk).startCounting();
  }

  /** Completes what is in flight and returns what happened on all disks together. */
  Outcome finish() {
    for (int disk = 0; disk < replays.size(); disk++) {
      if (!counting.get(disk)) {
        replays.get(disk).complete();
        replays.get(disk).startCounting();
      }
    }
    return replays.stream().map(Replay::finish).reduce(Outcome::plus).orElseThrow();
  }
}
