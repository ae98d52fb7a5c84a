package io.l2bench.replay;

import io.l2bench.cache.TableCache;
import io.l2bench.device.Device;
import io.l2bench.workload.Trace;
import java.util.List;

/** A replay of one disk, fed batch by batch. */
interface Replay {
  /** Requests announced to the cache in advance: enough for the processor to load many at once. */
  int AHEAD = 64;

  /** Replays some rows of a batch, the next requests, as far as they can begin. */
  default void accept(NumberedBatch batch, int from, int to) {
    for (int row = from; row < to; row += AHEAD) {
      int end = Math.min(row + AHEAD, to);
      expect(batch.firsts(), row, end);
      replay(batch, row, end);
    }
  }

  /** Replays a few rows, whose tables have been announced to the cache. */
  void replay(NumberedBatch batch, int from, int to);

  /** Announces upcoming lookups to the cache, as {@link TableCache#expect} does. */
  void expect(int[] tables, int from, int to);

  /** Lets time pass until the request of a row may begin. */
  default void await(NumberedBatch batch, int row) {}

  /** Completes what is in flight. */
  default void complete() {}

  /** Forgets what was counted so far; the cache and the clock stay as they are. */
  void startCounting();

  /**
   * Completes what is in flight and returns what happened since counting started: an outcome for
   * each cell that is served.
   */
  List<Outcome> finish();

  /**
   * A replay that begins requests as the timing says.
   *
   * @param kind of the trace
   * @param latencies takes those of counted requests
   */
  static Replay of(
      Timing timing,
      TableCache cache,
      SweepSettings settings,
      Trace.Kind kind,
      Latencies latencies) {
    Device device = device(settings);
    if (isSequential(timing, settings, device)) {
      return new SequentialReplay(new SequentialCaches.One(cache), device, List.of(latencies));
    }
    Target target = Target.of(settings, kind);
    return new InFlightReplay(settings, timing, cache, device, target, latencies);
  }

  /** Whether a replay makes one request after the other, and each step always takes as long. */
  static boolean isSequential(Timing timing, SweepSettings settings, Device device) {
    return timing instanceof Timing.Sequential
        && settings.isSequential()
        && settings.setup().failReads() == 0
        && device.isConstant();
  }

  /** A new device, as the settings say. */
  static Device device(SweepSettings settings) {
    return settings.device().create(settings.seed(), settings.samples());
  }
}
