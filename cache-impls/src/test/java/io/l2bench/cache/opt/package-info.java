/** The bounds, against all sequences of lookups that are short enough to try every eviction. */
@NullMarked
package io.l2bench.cache.opt;

import org.jspecify.annotations.NullMarked;
