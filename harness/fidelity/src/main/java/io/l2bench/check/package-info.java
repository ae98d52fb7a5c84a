/**
 * The check of the QED driver and of its cache against the event log of a real QEMU. Only the
 * arrival of requests and the order in which I/O completes come from the log; the rest is
 * predicted, and each line compared.
 */
@NullMarked
package io.l2bench.check;

import org.jspecify.annotations.NullMarked;
