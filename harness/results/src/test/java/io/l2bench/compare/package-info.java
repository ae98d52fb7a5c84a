@NullMarked
package io.l2bench.compare;

import org.jspecify.annotations.NullMarked;
