/**
 * The port of QEMU's qcow2 table caches, the sizes of those caches, and their order as a policy.
 */
@NullMarked
package io.l2bench.cache.qcow2;

import org.jspecify.annotations.NullMarked;
