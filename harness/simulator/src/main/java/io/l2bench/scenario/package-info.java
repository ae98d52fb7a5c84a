/** Simulations as plain data that can be compared, written to a file and run elsewhere. */
@NullMarked
package io.l2bench.scenario;

import org.jspecify.annotations.NullMarked;
