package io.l2bench.recommend;

import io.l2bench.driver.Loading;
import io.l2bench.workload.Geometry;

/**
 * How a table cache is set.
 *
 * @param geometry of the disk, which has the size of a table
 * @param policy with its parameters, as users write it
 * @param capacity in entries
 * @param loading what a request does that misses a table which another one is reading
 */
public record Choice(Geometry geometry, String policy, int capacity, Loading loading) {

  /** A capacity in words. */
  static String entries(int capacity) {
    return capacity + (capacity == 1 ? " entry" : " entries");
  }

  /** The memory of a full cache, in bytes. */
  public long bytes() {
    return capacity * geometry.tableBytes();
  }

  /** This choice on another geometry. */
  public Choice on(Geometry other) {
    return new Choice(other, policy, capacity, loading);
  }

  /** This choice with another policy. */
  public Choice policy(String other) {
    return new Choice(geometry, other, capacity, loading);
  }

  /** This choice with another capacity, in entries. */
  public Choice capacity(int other) {
    return new Choice(geometry, policy, other, loading);
  }

  /** This choice with another loading. */
  public Choice loading(Loading other) {
    return new Choice(geometry, policy, capacity, other);
  }
}
