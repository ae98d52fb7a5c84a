/**
 * Whether a difference is real: intervals, tests and the words that they allow. Values are costs
 * (reads, misses, ns), so less is better. The tests are those of commons-statistics, except for the
 * signed-rank test with ties, which it only approximates.
 */
@NullMarked
package io.l2bench.statistics;

import org.jspecify.annotations.NullMarked;
