/**
 * Requests to a disk or to bare keys, where they come from, and the geometry that maps them to
 * tables.
 */
@NullMarked
package io.l2bench.workload;

import org.jspecify.annotations.NullMarked;
