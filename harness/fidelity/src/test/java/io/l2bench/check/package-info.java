@NullMarked
package io.l2bench.check;

import org.jspecify.annotations.NullMarked;
