/** The port against recorded runs of QEMU. */
@NullMarked
package io.l2bench.cache.qed;

import org.jspecify.annotations.NullMarked;
