/** The bounds: the optimum, and a cache that never evicts. */
@NullMarked
package io.l2bench.cache.opt;

import org.jspecify.annotations.NullMarked;
