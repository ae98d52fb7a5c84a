/** The parts of the frame against plain models. */
@NullMarked
package io.l2bench.cache.frame;

import org.jspecify.annotations.NullMarked;
