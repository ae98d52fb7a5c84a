/** The prediction of a real QEMU's qcow2 driver, line by line. */
@NullMarked
package io.l2bench.check.qcow2;

import org.jspecify.annotations.NullMarked;
