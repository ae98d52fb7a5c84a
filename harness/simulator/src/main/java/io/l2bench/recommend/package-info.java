/** Which change to a driver's table cache helps a trace, how much, and at which price. */
@NullMarked
package io.l2bench.recommend;

import org.jspecify.annotations.NullMarked;
