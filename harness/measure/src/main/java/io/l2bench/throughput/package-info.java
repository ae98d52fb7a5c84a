/** How many requests a second the caches themselves take, beside a yardstick that runs anywhere. */
@NullMarked
package io.l2bench.throughput;

import org.jspecify.annotations.NullMarked;
