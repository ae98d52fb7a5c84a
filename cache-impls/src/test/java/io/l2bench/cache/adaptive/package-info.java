/** The parts of the adaptive policies. */
@NullMarked
package io.l2bench.cache.adaptive;

import org.jspecify.annotations.NullMarked;
