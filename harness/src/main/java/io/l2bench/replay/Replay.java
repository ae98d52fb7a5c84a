package io.l2bench.replay;

import io.l2bench.cache.TableCache;

/** A replay of one trace against one cache, fed batch by batch. */
interface Replay {

  /** Replays the next requests, as far as they can begin. */
  void accept(NumberedBatch batch);

  /** Completes what is in flight and tells what happened. */
  Outcome finish();

  /** A replay that begins requests as that timing says. */
  static Replay of(Timing timing, TableCache cache, Device device) {
    if (timing instanceof Timing.Closed closed) {
      return new ClosedReplay(cache, device, closed.depth());
    }
    return new SequentialReplay(cache, device);
  }
}
