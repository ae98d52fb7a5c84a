package io.l2bench.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The replays of one cell: each disk of the trace has its own, with its own cache and driver. */
final class DiskReplays {
  private final IntFunction<Replay> maker;
  private final List<Replay> replays = new ArrayList<>();

  /** Replays made from the numbers of their disks, each when the trace first names the disk. */
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
      if (batch.from(disk) < batch.to(disk)) {
        replays.get(disk).accept(batch, batch.from(disk), batch.to(disk));
      }
    }
  }

  /** Completes the requests in flight and returns the outcome of all disks together. */
  Outcome finish() {
    return replays.stream().map(Replay::finish).reduce(Outcome::plus).orElseThrow();
  }
}
