/** Cache libraries behind the same interface. */
@NullMarked
package io.l2bench.cache.product;

import org.jspecify.annotations.NullMarked;
