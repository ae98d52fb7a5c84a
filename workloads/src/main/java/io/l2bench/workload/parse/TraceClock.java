package io.l2bench.workload.parse;

import java.time.Duration;

/** The clock of a trace: nanoseconds since its first request, never going back. */
public final class TraceClock {
  /** The longest trace, about 146 years; the rest is room for durations. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Place place;
  private final long nanosPerTick;
  private boolean started;
  private long first;
  private long ticks;

  /**
   * A clock that has not started yet.
   *
   * @param nanosPerTick the unit in which the trace has times: a power of ten, at most a second
   */
  TraceClock(Place place, long nanosPerTick) {
    this.place = place;
    this.nanosPerTick = nanosPerTick;
  }

  /** The time of a request, which starts the clock if it is the first; at least the one before. */
  public long nanos(long tick) {
    if (!started) {
      started = true;
      first = tick;
    }
    long since = tick - first;
    if (since > LONGEST / nanosPerTick) {
      throw place.bad("a time within 146 years of the first", Long.toString(tick));
    }
    ticks = Math.max(ticks, since);
    return ticks * nanosPerTick;
  }

  /** The reading of the trace's own clock at time 0; zero if it has not started. */
  Duration start() {
    long ticksPerSecond = NANOS_PER_SECOND / nanosPerTick;
    return Duration.ofSeconds(first / ticksPerSecond, first % ticksPerSecond * nanosPerTick);
  }

  /** The time some ticks after another one. */
  public long after(long nanos, long duration) {
    if (duration > LONGEST / nanosPerTick) {
      throw place.bad("a duration of less than 146 years", Long.toString(duration));
    }
    return nanos + duration * nanosPerTick;
  }
}
