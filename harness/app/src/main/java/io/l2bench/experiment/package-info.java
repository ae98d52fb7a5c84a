/** The whole comparison: what is simulated and measured in a profile, and the folder of a run. */
@NullMarked
package io.l2bench.experiment;

import org.jspecify.annotations.NullMarked;
