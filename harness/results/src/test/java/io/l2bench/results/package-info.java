/** Tests of the files of a run. */
@NullMarked
package io.l2bench.results;

import org.jspecify.annotations.NullMarked;
