/** The protocol of QEMU's qcow2 driver. */
@NullMarked
package io.l2bench.driver.qcow2;

import org.jspecify.annotations.NullMarked;
