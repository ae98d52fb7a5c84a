package io.l2bench.device;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of device that is found by its name. Implementations are public, have a public constructor
 * without arguments, and register themselves with {@code @AutoService}.
 */
public interface DeviceFactory {
  /** The number of channels of a device on which no step waits for another. */
  int UNLIMITED = 0;

  /** The name that users write. */
  String name();

  /** What it is, in one line, with its source. */
  String summary();

  /** Its parameters with their defaults, in the order of help texts. */
  Map<String, Double> parameters();

  /** The default number of steps served at a time. */
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
