package io.l2bench.driver;

import io.l2bench.workload.Geometry;
import java.io.Closeable;

/** An image as it was before a run, open for reading. The file is never changed. */
public interface OpenImage extends Closeable {

  /** Its tables before any change; each call gives others. */
  DriverImage tables();

  /** The size of the disk that the guest sees, in bytes. */
  long diskBytes();

  /**
   * Refuses another geometry than the image's.
   *
   * @throws io.l2bench.workload.BadInputException if it is another
   */
  void requireGeometry(Geometry geometry);
}
