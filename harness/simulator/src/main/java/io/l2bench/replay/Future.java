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
 * The lookups that a trace will make, for policies that know the future. On a full image they come
 * in trace order. On a snapshot a request makes one lookup for each run of clusters, and an
 * allocating write makes more if it waits in the queue; their number and order are those of a
 * replay under the same timing.
 */
final class Future {
  /** The cheapest policy; lookups depend little on the policy, sequential ones not at all. */
  private static final String RECORDER = "fifo";

  private static final int CAPACITY = 50;

  /** The lookups of each disk. */
  private final List<Lookups> disks = new ArrayList<>();

  private Future() {}

  /** Replays a trace to record its lookups. */
  static Future of(Trace trace, SweepSettings settings, Timing timing) throws IOException {
    Timing recorded = settings.isSequential() ? new Timing.Sequential() : timing;
    Policy policy = Policies.load().parse(RECORDER);
    Future future = new Future();
    DiskReplays replays =
        new DiskReplays(
            disk ->
                Replay.of(
                    recorded,
                    new LookupRecorder(policy.create(CAPACITY, settings.seed()), future.recorder()),
                    settings,
                    trace.kind(),
                    new Latencies()));
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

  /** A recorder for the lookups of the next disk. */
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
