@NullMarked
package io.l2bench.statistics;

import org.jspecify.annotations.NullMarked;
