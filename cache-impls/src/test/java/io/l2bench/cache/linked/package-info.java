/** Tests of the policies that keep their entries in lists. */
@NullMarked
package io.l2bench.cache.linked;

import org.jspecify.annotations.NullMarked;
