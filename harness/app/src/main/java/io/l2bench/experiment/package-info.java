/** The whole comparison: the simulations and measurements of a profile, and the folder of a run. */
@NullMarked
package io.l2bench.experiment;

import org.jspecify.annotations.NullMarked;
