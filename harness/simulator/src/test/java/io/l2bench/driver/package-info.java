@NullMarked
package io.l2bench.driver;

import org.jspecify.annotations.NullMarked;
