/** The qcow2 format against the real QEMU and its images. */
@NullMarked
package io.l2bench.workload.qcow2;

import org.jspecify.annotations.NullMarked;
