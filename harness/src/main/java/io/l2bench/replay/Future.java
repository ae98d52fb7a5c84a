package io.l2bench.replay;

import io.l2bench.cache.Policies;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The lookups that a trace will make, for policies that know the future. On an image that is all
 * allocated, in trace order. On a snapshot a request makes one for each run of clusters, and a
 * write that allocates as many as its wait in the queue makes it, so that only a replay under the
 * same timing tells their number: in the order of that one.
 */
final class Future {
  /** Lookups depend little on the policy, one at a time not at all; this one costs least. */
  private static final String RECORDER = "fifo";

  private static final int CAPACITY = 50;

  private int[] tables = new int[1 << 16];
  private int size;

  private Future() {}

  /** Replays a trace for its lookups. */
  static IntBuffer of(Trace trace, SweepSettings settings, Timing timing) throws IOException {
    Timing recorded = settings.image() == null ? new Timing.Sequential() : timing;
    Future future = new Future();
    LookupRecorder recorder =
        new LookupRecorder(
            Policies.load().parse(RECORDER).create(CAPACITY, settings.seed()), future::add);
    Replay replay = Replay.of(recorded, recorder, settings, trace.kind());
    TableNumbers numbers = new TableNumbers(trace.name(), trace.kind(), settings.geometry());
    NumberedBatch batch = new NumberedBatch();
    long left = settings.limit();
    try (RequestReader reader = trace.open()) {
      while (left > 0 && batch.fill(reader, numbers, left)) {
        replay.accept(batch);
        left -= batch.size();
      }
    }
    replay.finish();
    return IntBuffer.wrap(future.tables, 0, future.size).slice().asReadOnlyBuffer();
  }

  private void add(int table) {
    if (size == tables.length) {
      tables = Arrays.copyOf(tables, Math.multiplyExact(size, 2));
    }
    tables[size++] = table;
  }
}
