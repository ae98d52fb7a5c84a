/** The files of a run: tidy tables, histograms, the manifest. */
@NullMarked
package io.l2bench.results;

import org.jspecify.annotations.NullMarked;
