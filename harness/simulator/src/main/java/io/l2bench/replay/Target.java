package io.l2bench.replay;

import io.l2bench.driver.FullImage;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.qed.QedImageMap;
import io.l2bench.workload.Trace;

/**
 * What the requests of a trace address: bytes of a disk, or tables if the trace has bare keys.
 *
 * @param image of the disk or of the tables
 * @param tables whether a position is the number of a table
 * @param unit bytes of disk that a position stands for
 * @param end the size of the disk, in positions
 */
record Target(ImageMap image, boolean tables, long unit, long end) {

  /** The target of a trace of some kind. */
  static Target of(SweepSettings settings, Trace.Kind kind) {
    return switch (kind) {
      case KEYS ->
          new Target(
              FullImage.ofTables(),
              /* tables= */ true,
              settings.geometry().tableCovers(),
              Long.MAX_VALUE);
      case DISK -> disk(settings);
    };
  }

  private static Target disk(SweepSettings settings) {
    if (settings.image() == null) {
      ImageMap full = new FullImage(settings.geometry());
      return new Target(full, /* tables= */ false, /* unit= */ 1, Long.MAX_VALUE);
    }
    long size = settings.image().header().imageSize();
    return new Target(new QedImageMap(settings.image()), /* tables= */ false, /* unit= */ 1, size);
  }
}
