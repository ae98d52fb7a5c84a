package io.l2bench.cache;

import java.nio.IntBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a cache.
 *
 * @param capacity in entries, at least 1
 * @param seed of a policy's random draws, if it makes any
 * @param parameters the value of each of the policy's parameters
 * @param future the tables of the trace's lookups in order, for a policy that needs them
 */
public record CacheSettings(
    int capacity, long seed, Map<String, Double> parameters, @Nullable IntBuffer future) {

  public CacheSettings {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, found " + capacity);
    }
    parameters = Map.copyOf(parameters);
  }

  /** The value of a parameter that the policy declares. */
  public double parameter(String name) {
    Double value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter '%s' in %s".formatted(name, parameters));
    }
    return value;
  }

  /** The trace's lookups, read from the start. */
  public IntBuffer requireFuture() {
    if (future == null) {
      throw new IllegalArgumentException("this policy needs the trace's lookups beforehand");
    }
    return future.duplicate().rewind();
  }
}
