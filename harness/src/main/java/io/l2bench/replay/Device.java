package io.l2bench.replay;

/**
 * How long each step of a request takes, in virtual nanoseconds. The same for every step of a kind.
 *
 * @param tableRead of one L2 table
 * @param dataRead of a request's data within one table
 * @param dataWrite in place, of a request's data within one table
 */
public record Device(long tableRead, long dataRead, long dataWrite) {
  /** Round figures in the range of an NVMe disk's data sheet: 80 us a read, 20 us a write. */
  public static final Device DEFAULT = new Device(80_000, 80_000, 20_000);

  public Device {
    requirePositive("table read", tableRead);
    requirePositive("data read", dataRead);
    requirePositive("data write", dataWrite);
  }

  /** The duration of a request's data I/O within one table. */
  long data(boolean read) {
    return read ? dataRead : dataWrite;
  }

  private static void requirePositive(String step, long nanos) {
    if (nanos < 1) {
      throw new IllegalArgumentException(
          "duration of a %s must be at least 1 ns, found %d".formatted(step, nanos));
    }
  }
}
