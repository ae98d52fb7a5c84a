package io.l2bench.device;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of device that can be found by its name. Implementations are public, have a public
 * constructor without arguments, and register themselves with {@code @AutoService}.
 */
public interface DeviceFactory {
  /** The channels of a device on which no step waits for another. */
  int UNLIMITED = 0;

  /** The name that users write. */
  String name();

  /** What it is, in one line, with its source. */
  String summary();

  /** Its parameters with their defaults, in the order of help texts. */
  Map<String, Double> parameters();

  /** The number of steps served at a time, unless the user sets another. */
  int channels();

  /** Whether it needs recorded durations. */
  default boolean needsSamples() {
    return false;
  }

  /**
   * A device as one replay sees it.
   *
   * @param values of the parameters
   * @param seed of what it draws
   * @param samples recorded durations, for a device that needs them
   */
  Device create(Map<String, Double> values, long seed, @Nullable StepSamples samples);
}
