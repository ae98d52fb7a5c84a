@NullMarked
package io.l2bench.run;

import org.jspecify.annotations.NullMarked;
