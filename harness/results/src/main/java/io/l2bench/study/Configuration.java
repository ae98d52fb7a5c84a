package io.l2bench.study;

import io.l2bench.driver.Loading;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.Geometry;

/**
 * What a driver's cache is like, and how many requests it meets at a time: the key of a cell
 * without its trace.
 *
 * @param driver its name
 * @param geometry of the image
 * @param policy with its parameters
 * @param capacity in entries
 * @param timing when requests begin
 * @param loading what a miss does about another one of its table
 */
record Configuration(
    String driver, Geometry geometry, String policy, int capacity, String timing, Loading loading) {

  static Configuration of(CellKey key) {
    return new Configuration(
        key.setup().driver(),
        key.setup().geometry(),
        key.policy(),
        key.capacity(),
        key.timing(),
        key.setup().loading());
  }

  Configuration withPolicy(String other) {
    return new Configuration(driver, geometry, other, capacity, timing, loading);
  }

  Configuration withCapacity(int other) {
    return new Configuration(driver, geometry, policy, other, timing, loading);
  }

  Configuration withTiming(String other) {
    return new Configuration(driver, geometry, policy, capacity, other, loading);
  }

  Configuration withLoading(Loading other) {
    return new Configuration(driver, geometry, policy, capacity, timing, other);
  }

  /** Entries of half the size, twice as many: the same memory. */
  Configuration withHalfEntries() {
    Geometry half =
        new Geometry(
            geometry.clusterSize(),
            Math.max(1, geometry.tableSize() / 2),
            geometry.tableCovers() / 2);
    return new Configuration(driver, half, policy, 2 * capacity, timing, loading);
  }
}
