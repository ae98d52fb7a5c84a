package io.l2bench.replay;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

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

  /** By disk, the lookups of its tables. */
  private final List<Lookups> disks = new ArrayList<>();

  private Future() {}

  /** Replays a trace for its lookups. */
  static Future of(Trace trace, SweepSettings settings, Timing timing) throws IOException {
    Timing recorded = settings.image() == null ? new Timing.Sequential() : timing;
    Policy policy = Policies.load().parse(RECORDER);
    Future future = new Future();
    DiskReplays replays =
        new DiskReplays(
            disk ->
                Replay.of(
                    recorded,
                    new LookupRecorder(policy.create(CAPACITY, settings.seed()), future.recorder()),
                    settings,
                    trace.kind()));
    NumberedBatch batch = new NumberedBatch();
    try (NumberedReader reader = new NumberedReader(trace, settings)) {
      while (reader.fill(batch)) {
        replays.accept(batch);
      }
    }
    replays.finish();
    return future;
  }

  /** The lookups of a disk, in order. */
  IntBuffer of(int disk) {
    Lookups lookups = disks.get(disk);
    return IntBuffer.wrap(lookups.tables, 0, lookups.size).slice().asReadOnlyBuffer();
  }

  /** What records the lookups of the next disk. */
  private IntConsumer recorder() {
    Lookups lookups = new Lookups();
    disks.add(lookups);
    return lookups::add;
  }

  private static final class Lookups {
    private int[] tables = new int[1 << 10];
    private int size;

    private void add(int table) {
      if (size == tables.length) {
        tables = Arrays.copyOf(tables, Math.multiplyExact(size, 2));
      }
      tables[size++] = table;
    }
  }
}
