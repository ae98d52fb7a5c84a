@NullMarked
package io.l2bench.curve;

import org.jspecify.annotations.NullMarked;
