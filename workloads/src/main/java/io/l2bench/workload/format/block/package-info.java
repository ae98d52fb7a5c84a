/** Requests to the blocks of disks, with at most the times of their begins and ends. */
@NullMarked
package io.l2bench.workload.format.block;

import org.jspecify.annotations.NullMarked;
