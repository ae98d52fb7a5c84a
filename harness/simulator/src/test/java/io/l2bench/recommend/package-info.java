/** Tests of the advice. */
@NullMarked
package io.l2bench.recommend;

import org.jspecify.annotations.NullMarked;
