/** Tests of the protocol of QEMU's qcow2 driver. */
@org.jspecify.annotations.NullMarked
package io.l2bench.driver.qcow2;
