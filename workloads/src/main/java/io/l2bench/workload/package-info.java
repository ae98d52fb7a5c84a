/** Requests to a disk or to bare keys, their sources, and the geometry that maps them to tables. */
@NullMarked
package io.l2bench.workload;

import org.jspecify.annotations.NullMarked;
