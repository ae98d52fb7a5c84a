package io.l2bench.workload.format.event;

import io.l2bench.workload.RequestBatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a QEMU event log, which may begin with {@code PID@SECONDS.MICROS:}.
 *
 * @param micros its time in microseconds of the log's clock, or {@link RequestBatch#NO_TIME}
 * @param event the line without the time
 */
public record StampedEvent(long micros, String event) {
  private static final Pattern STAMP = Pattern.compile("[0-9]+@([0-9]{1,12})\\.([0-9]{6}):");
  private static final long MICROS_PER_SECOND = 1_000_000;

  /** Splits a line. */
  public static StampedEvent of(String line) {
    Matcher stamp = STAMP.matcher(line);
    if (!stamp.lookingAt()) {
      return new StampedEvent(RequestBatch.NO_TIME, line);
    }
    long seconds = Long.parseLong(stamp.group(1));
    long micros = seconds * MICROS_PER_SECOND + Long.parseLong(stamp.group(2));
    return new StampedEvent(micros, line.substring(stamp.end()));
  }
}
