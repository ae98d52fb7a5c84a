/** Policies with a hand: an entry in use or lately used is passed over. */
@NullMarked
package io.l2bench.cache.clock;

import org.jspecify.annotations.NullMarked;
