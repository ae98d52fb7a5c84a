package io.l2bench.compare;

import io.l2bench.statistics.Interval;

/**
 * What speaks for a difference that varies from run to run.
 *
 * @param ratio of the cost to that of the base
 * @param p two-sided; corrected once all comparisons of its table are known
 */
public record Evidence(Interval ratio, double p) {}
