/** The caches of other block drivers. */
@NullMarked
package io.l2bench.cache.driver;

import org.jspecify.annotations.NullMarked;
