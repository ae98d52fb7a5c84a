/** Tests against recorded runs of a qcow2 disk, and against the real QEMU. */
@org.jspecify.annotations.NullMarked
package io.l2bench.check.qcow2;
