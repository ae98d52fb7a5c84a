/**
 * The report of a run: one HTML page that needs no network, made from the run's tidy files alone.
 */
@NullMarked
package io.l2bench.report;

import org.jspecify.annotations.NullMarked;
