package io.l2bench.compare;

import io.l2bench.statistics.Interval;

/**
 * The evidence for a difference in a measure that varies from run to run.
 *
 * @param ratio of the cost to that of the base
 * @param p two-sided; corrected once all comparisons of its table are known
 */
public record Evidence(Interval ratio, double p) {}
