/** Tests of what the profiles simulate. */
@NullMarked
package io.l2bench.experiment;

import org.jspecify.annotations.NullMarked;
