/** Coverage-guided fuzzing of whatever reads what others wrote. */
@NullMarked
package io.l2bench.fuzz;

import org.jspecify.annotations.NullMarked;
