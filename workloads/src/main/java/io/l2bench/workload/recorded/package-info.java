/** The recorded guests that come with the project. */
@NullMarked
package io.l2bench.workload.recorded;

import org.jspecify.annotations.NullMarked;
