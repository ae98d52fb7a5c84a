/** The port of QEMU's QED table cache, function for function, and its adapter. */
@NullMarked
package io.l2bench.cache.qed;

import org.jspecify.annotations.NullMarked;
