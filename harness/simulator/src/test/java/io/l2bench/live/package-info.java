/** Real programs that tests need and a machine may lack. */
@NullMarked
package io.l2bench.live;

import org.jspecify.annotations.NullMarked;
