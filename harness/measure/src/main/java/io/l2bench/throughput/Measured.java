package io.l2bench.throughput;

import java.util.List;

/**
 * What one JVM measured.
 *
 * @param checksum of the tables that were looked up
 * @param yardstick measured beside the policies, run for run
 * @param policies in the order of their runs
 */
record Measured(String checksum, Measurement yardstick, List<Measurement> policies) {}
