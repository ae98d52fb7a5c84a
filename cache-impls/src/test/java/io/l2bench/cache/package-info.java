/** What every registered policy keeps to. */
@NullMarked
package io.l2bench.cache;

import org.jspecify.annotations.NullMarked;
