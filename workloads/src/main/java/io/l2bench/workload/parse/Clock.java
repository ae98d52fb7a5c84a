package io.l2bench.workload.parse;

/** The time of a trace: nanoseconds since its first request, which never run back. */
public final class Clock {
  /** Of the requests of one trace, about 146 years; the rest is room for durations. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  private final Place place;
  private final long nanosPerTick;
  private boolean started;
  private long first;
  private long ticks;

  /**
   * A clock that has not started.
   *
   * @param nanosPerTick how long the unit is in which the trace tells times
   */
  public Clock(Place place, long nanosPerTick) {
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

  /** The time some ticks after another one. */
  public long after(long nanos, long duration) {
    if (duration > LONGEST / nanosPerTick) {
      throw place.bad("a duration of less than 146 years", Long.toString(duration));
    }
    return nanos + duration * nanosPerTick;
  }
}
