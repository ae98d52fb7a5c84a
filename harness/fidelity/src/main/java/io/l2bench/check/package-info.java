/**
 * The check of the QED driver and its cache against the event log of a real QEMU: only the arrival
 * of requests and the order in which I/O completes come from the log; the rest is predicted.
 */
@NullMarked
package io.l2bench.check;

import org.jspecify.annotations.NullMarked;
