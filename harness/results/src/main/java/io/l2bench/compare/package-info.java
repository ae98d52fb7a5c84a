/**
 * What differs between runs: settings first, then cell by cell, counts exactly, timings by tests.
 */
@NullMarked
package io.l2bench.compare;

import org.jspecify.annotations.NullMarked;
