/** Studies on a Spark cluster, and traces from the file systems that Hadoop knows. */
@NullMarked
package io.l2bench.cluster;

import org.jspecify.annotations.NullMarked;
