package io.l2bench.driver;

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

  /**
   * A driver with no request in flight.
   *
   * @throws IllegalArgumentException if it does not serve such an image
   */
  Driver create(DriverSetup setup);
}
