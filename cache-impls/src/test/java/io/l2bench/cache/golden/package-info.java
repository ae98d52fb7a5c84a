/** All policies at once: their counts on generated traces, and simple models of the papers. */
@NullMarked
package io.l2bench.cache.golden;

import org.jspecify.annotations.NullMarked;
