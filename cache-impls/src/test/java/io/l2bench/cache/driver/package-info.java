/** The caches of other drivers, against models with their slots. */
@NullMarked
package io.l2bench.cache.driver;

import org.jspecify.annotations.NullMarked;
