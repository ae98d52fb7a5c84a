package io.l2bench.replay;

import io.l2bench.workload.Geometry;

/**
 * What the cells of a sweep have in common.
 *
 * @param geometry of the image
 * @param device that serves the requests
 * @param seed of policies that draw
 * @param limit requests replayed at most
 * @param threads that replay side by side; results do not depend on it
 */
public record SweepSettings(Geometry geometry, Device device, long seed, long limit, int threads) {
  public SweepSettings {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1 request, found " + limit);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
  }
}
