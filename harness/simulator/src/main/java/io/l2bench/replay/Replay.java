package io.l2bench.replay;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.FullImage;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.QedImageMap;
import io.l2bench.workload.Trace;

/** A replay of one disk against one cache, fed batch by batch. */
interface Replay {
  /** Requests whose tables the cache is told of ahead: enough to wait for many reads at once. */
  int AHEAD = 64;

  /** Replays some rows of a batch, which are the next requests, as far as they can begin. */
  default void accept(NumberedBatch batch, int from, int to) {
    for (int row = from; row < to; row += AHEAD) {
      int end = Math.min(row + AHEAD, to);
      cache().expect(batch.firsts(), row, end);
      replay(batch, row, end);
    }
  }

  /** The same for a few rows, whose tables the cache has been told of. */
  void replay(NumberedBatch batch, int from, int to);

  /** The cache that is replayed against. */
  TableCache cache();

  /** Completes what is in flight and tells what happened. */
  Outcome finish();

  /** A replay that begins requests as that timing says. */
  static Replay of(Timing timing, TableCache cache, SweepSettings settings, Trace.Kind kind) {
    if (timing instanceof Timing.Sequential && SequentialReplay.serves(settings)) {
      return new SequentialReplay(cache, settings);
    }
    ImageMap image =
        settings.image() == null
            ? new FullImage(settings.geometry())
            : new QedImageMap(settings.image());
    return new InFlightReplay(settings, timing, cache, image, kind == Trace.Kind.KEYS);
  }
}
