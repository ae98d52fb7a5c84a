/** The on-disk format of qcow2 images, what a driver changes in it, and the sizes of its caches. */
@NullMarked
package io.l2bench.workload.qcow2;

import org.jspecify.annotations.NullMarked;
