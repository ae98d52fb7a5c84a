@NullMarked
package io.l2bench.results;

import org.jspecify.annotations.NullMarked;
