package io.l2bench.device;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device with the parameters that a user chose.
 *
 * @param label as the user wrote it
 * @param factory that makes it
 * @param values of its parameters
 * @param channels steps served at a time, 0 = unlimited
 */
public record DeviceSpec(
    String label, DeviceFactory factory, Map<String, Double> values, int channels) {
  public DeviceSpec {
    values = Map.copyOf(values);
  }

  /** The device as one replay sees it. */
  public Device create(long seed, @Nullable StepSamples samples) {
    return factory.create(values, seed, samples);
  }
}
