package io.l2bench.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The replays of one group of cells: each disk of the trace has its own, with its own caches. */
final class DiskReplays {
  private final IntFunction<Replay> maker;
  private final List<Replay> replays = new ArrayList<>();

  /** The disks that had a request of the warm-up. */
  private final BitSet warmed = new BitSet();

  /** The disks whose requests are counted. */
  private final BitSet counting = new BitSet();

  /** Replays that are made by the disk's number when the trace first comes to it. */
  DiskReplays(IntFunction<Replay> maker) {
    this.maker = maker;
    replays.add(maker.apply(0));
  }

  /** Replays the next requests, as far as they can begin. */
  void accept(NumberedBatch batch) {
    for (int disk = 0; disk < batch.disks(); disk++) {
      if (disk == replays.size()) {
        replays.add(maker.apply(disk));
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

  /** Completes what is in flight and returns what happened on all disks together, by cell. */
  List<Outcome> finish() {
    for (int disk = 0; disk < replays.size(); disk++) {
      if (!counting.get(disk)) {
        replays.get(disk).complete();
        replays.get(disk).startCounting();
      }
    }
    return replays.stream().map(Replay::finish).reduce(DiskReplays::plus).orElseThrow();
  }

  private static List<Outcome> plus(List<Outcome> some, List<Outcome> others) {
    return IntStream.range(0, some.size())
        .mapToObj(cell -> some.get(cell).plus(others.get(cell)))
        .toList();
  }
}
