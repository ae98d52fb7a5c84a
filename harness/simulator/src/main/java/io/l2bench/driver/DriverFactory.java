package io.l2bench.driver;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A driver that is found by its name. Implementations are public, have a public constructor without
 * arguments, and register themselves with {@code @AutoService}.
 */
public interface DriverFactory {

  /** The name that users write. */
  String name();

  /** The first QEMU release with this driver, or its year. */
  String edition();

  /** What it is, in one line. */
  String summary();

  /** What it does without options when a table is missed that another request is reading. */
  Loading loading();

  /** The time between two calls of {@link Driver#clean}, in nanoseconds; 0 = never. */
  default long cleanNanos() {
    return 0;
  }

  /**
   * This driver with a parameter.
   *
   * @throws BadInputException if it has no such parameter
   */
  default DriverFactory with(String parameter, String value) {
    throw new BadInputException(
        "driver " + name(), "no parameters", "'%s=%s'".formatted(parameter, value));
  }

  /**
   * Opens an image as it was before a run.
   *
   * @throws io.l2bench.workload.BadInputException if the driver cannot serve it
   */
  OpenImage open(Path image) throws IOException;

  /**
   * A disk with each cluster allocated, in order.
   *
   * @param geometry of its tables
   */
  FullDisk allAllocated(Geometry geometry);

  /**
   * The tables alone, for requests that name tables instead of bytes.
   *
   * @throws io.l2bench.workload.BadInputException if the driver serves bytes alone
   */
  DriverImage tables();

  /**
   * Whether a request, one at a time on an image that is all allocated, makes one lookup for each
   * table that it touches, with one I/O on its data each, one after the other.
   */
  boolean isSequential();

  /** A driver with no request in flight. */
  Driver create(DriverSetup setup);
}
