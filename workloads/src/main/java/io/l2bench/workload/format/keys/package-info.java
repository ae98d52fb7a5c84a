/** Keys, each of which counts as a table. */
@NullMarked
package io.l2bench.workload.format.keys;

import org.jspecify.annotations.NullMarked;
