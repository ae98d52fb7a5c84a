package io.l2bench.throughput;

import io.l2bench.replay.Warmup;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;

/**
 * What the policies of a throughput run have in common.
 *
 * @param trace as {@code simulate} takes it
 * @param geometry of its disk, if it is one of a disk
 * @param capacity in entries
 * @param seed of the trace and of policies that draw
 * @param requests made in each run: the trace from its start, over and over if it is shorter
 * @param runs measured of each policy, after one that is not
 * @param warmup the first requests of each run, which are made and not measured
 */
public record ThroughputSettings(
    String trace,
    Geometry geometry,
    int capacity,
    long seed,
    int requests,
    int runs,
    Warmup warmup) {
  public ThroughputSettings {
    requirePositive("capacity", capacity);
    requirePositive("requests", requests);
    requirePositive("runs", runs);
  }

  private static void requirePositive(String what, int value) {
    if (value < 1) {
      throw new BadInputException(what, "at least 1", Integer.toString(value));
    }
  }
}
