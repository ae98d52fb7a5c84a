/**
 * The differences between runs: settings first, then each cell, counts exactly and timings by
 * tests.
 */
@NullMarked
package io.l2bench.compare;

import org.jspecify.annotations.NullMarked;
