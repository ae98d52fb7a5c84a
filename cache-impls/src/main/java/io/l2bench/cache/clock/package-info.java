/** Policies with a hand, which passes entries that are in use or were used recently. */
@NullMarked
package io.l2bench.cache.clock;

import org.jspecify.annotations.NullMarked;
