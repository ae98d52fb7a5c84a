/** Logs and tables of requests that give the order of their begins and ends. */
@NullMarked
package io.l2bench.workload.format.event;

import org.jspecify.annotations.NullMarked;
