/** Tests of studies on Spark, with processes as users start them. */
@NullMarked
package io.l2bench.cluster;

import org.jspecify.annotations.NullMarked;
