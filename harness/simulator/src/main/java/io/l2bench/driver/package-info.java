/**
 * The way QEMU's QED driver uses its table cache, as a state machine without a clock: it is told
 * that a request begins or that a step is done, and asks its host to start steps. A recorded event
 * log is one host, a virtual clock another.
 */
@NullMarked
package io.l2bench.driver;

import org.jspecify.annotations.NullMarked;
