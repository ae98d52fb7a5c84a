package io.l2bench.bench;

import io.l2bench.workload.BadInputException;
import java.time.Duration;

/**
 * How often and how long JMH runs one cell.
 *
 * @param forks fresh JVMs, one after the other; 0 runs inside this one, which is no measurement
 * @param warmups iterations of each fork that are not counted
 * @param iterations iterations of each fork that are
 * @param iteration the length of each of them
 */
public record Schedule(int forks, int warmups, int iterations, Duration iteration) {
  /** What a fork takes besides its iterations: start, setup, collections between iterations. */
  private static final Duration FORK_OVERHEAD = Duration.ofSeconds(1);

  public Schedule {
    requireAtLeast(0, "forks", forks);
    requireAtLeast(0, "warm-up iterations", warmups);
    requireAtLeast(1, "iterations", iterations);
    if (iteration.toMillis() < 1) {
      throw new BadInputException(
          "the time of an iteration", "at least 1 ms", iteration.toString());
    }
  }

  /** The time that a cell takes. */
  Duration estimate() {
    Duration fork = iteration.multipliedBy(warmups + iterations).plus(FORK_OVERHEAD);
    return fork.multipliedBy(Math.max(1, forks));
  }

  private static void requireAtLeast(int least, String what, int value) {
    if (value < least) {
      throw new BadInputException(what, "at least " + least, Integer.toString(value));
    }
  }
}
