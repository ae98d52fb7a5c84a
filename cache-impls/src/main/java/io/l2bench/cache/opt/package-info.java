/** The bounds: the best that is possible, and a cache without end. */
@NullMarked
package io.l2bench.cache.opt;

import org.jspecify.annotations.NullMarked;
