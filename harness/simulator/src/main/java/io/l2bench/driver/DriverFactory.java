package io.l2bench.driver;

/**
 * A driver that can be found by its name. Implementations are public, have a public constructor
 * without arguments, and register themselves with {@code @AutoService}.
 */
public interface DriverFactory {

  /** The name that users write. */
  String name();

  /** The QEMU release, or the year, since which QEMU has had this driver. */
  String edition();

  /** What it is, in one line. */
  String summary();

  /**
   * A driver with no request under way.
   *
   * @throws IllegalArgumentException if it does not serve such an image
   */
  Driver create(DriverSetup setup);
}
