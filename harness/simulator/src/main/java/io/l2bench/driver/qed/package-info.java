/** The protocol of QEMU's QED driver, in each of its editions, and the tables of a QED image. */
@NullMarked
package io.l2bench.driver.qed;

import org.jspecify.annotations.NullMarked;
