@NullMarked
package io.l2bench.study;

import org.jspecify.annotations.NullMarked;
