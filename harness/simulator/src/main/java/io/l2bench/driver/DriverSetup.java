package io.l2bench.driver;

import io.l2bench.cache.TableCache;

/**
 * The surroundings of a driver.
 *
 * @param loading what a request does when it misses a table that another one is reading
 * @param cache of the tables
 * @param image that the tables map
 * @param host that runs the steps
 * @param listener that counts
 */
public record DriverSetup(
    Loading loading,
    TableCache cache,
    DriverImage image,
    DriverHost host,
    DriverListener listener) {}
