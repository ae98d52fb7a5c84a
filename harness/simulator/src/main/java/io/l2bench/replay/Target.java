package io.l2bench.replay;

import io.l2bench.driver.DriverImage;
import io.l2bench.driver.FullDisk;
import io.l2bench.driver.OpenImage;
import io.l2bench.workload.Trace;

/**
 * What the requests of a trace address: bytes of a disk, or tables if the trace has bare keys.
 *
 * @param image of the disk or of the tables
 * @param tables whether a position is the number of a table
 * @param unit bytes of disk that a position stands for
 * @param end the size of the disk, in positions
 */
record Target(DriverImage image, boolean tables, long unit, long end) {

  /** The target of a trace of some kind. */
  static Target of(SweepSettings settings, Trace.Kind kind) {
    return switch (kind) {
      case KEYS ->
          new Target(
              settings.driver().tables(),
              /* tables= */ true,
              settings.geometry().tableCovers(),
              Long.MAX_VALUE);
      case DISK -> disk(settings);
    };
  }

  private static Target disk(SweepSettings settings) {
    OpenImage image = settings.image();
    if (image == null) {
      FullDisk full = settings.driver().allAllocated(settings.geometry());
      return new Target(full.image(), /* tables= */ false, /* unit= */ 1, full.diskBytes());
    }
    return new Target(image.tables(), /* tables= */ false, /* unit= */ 1, image.diskBytes());
  }
}
