package io.l2bench.cache;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random run of requests in flight, the same for every policy: its lookups are drawn beforehand,
 * so that a policy that needs the future can have them.
 *
 * @param seed of all draws
 * @param capacity in entries
 * @param inFlight references out at a time, at most
 * @param lookups tables in the order in which they are looked up
 */
record Interleaving(long seed, int capacity, int inFlight, IntBuffer lookups) {

  /** A run of that many lookups, with a capacity, depth and range of tables drawn by the seed. */
  static Interleaving of(long seed, int lookups) {
    SplittableRandom random = new SplittableRandom(seed);
    int capacity = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
    int inFlight = 1 + random.nextInt(random.nextBoolean() ? 8 : 150);
    int tables = 1 + random.nextInt(4 * capacity + 4);
    IntBuffer drawn = IntBuffer.allocate(lookups);
    while (drawn.hasRemaining()) {
      int table = random.nextInt(tables);
      drawn.put(random.nextBoolean() ? table : table / 4);
    }
    return new Interleaving(seed, capacity, inFlight, drawn.flip().asReadOnlyBuffer());
  }

  TableCache create(Policy policy) {
    return policy.create(capacity, seed, lookups);
  }

  /** What is done at each step. */
  interface Steps {
    int lookup(int table);

    int allocate(int table);

    int commit(int entry);

    void release(int entry);
  }

  /** Plays the run: begins a request, or lets one that was drawn go on. */
  void play(Steps steps) {
    SplittableRandom random = new SplittableRandom(~seed);
    IntBuffer next = lookups.duplicate();
    List<Integer> reading = new ArrayList<>();
    List<Integer> using = new ArrayList<>();
    while (next.hasRemaining() || !reading.isEmpty() || !using.isEmpty()) {
      int out = reading.size() + using.size();
      if (next.hasRemaining() && (out == 0 || (out < inFlight && random.nextInt(3) > 0))) {
        begin(steps, next.get(), reading, using);
      } else if (random.nextInt(out) < reading.size()) {
        int entry = reading.remove(random.nextInt(reading.size()));
        if (random.nextInt(50) == 0) {
          steps.release(entry);
        } else {
          using.add(steps.commit(entry));
        }
      } else {
        steps.release(using.remove(random.nextInt(using.size())));
      }
    }
  }

  private static void begin(Steps steps, int table, List<Integer> reading, List<Integer> using) {
    int entry = steps.lookup(table);
    if (entry == TableCache.MISS) {
      reading.add(steps.allocate(table));
    } else {
      using.add(entry);
    }
  }
}
