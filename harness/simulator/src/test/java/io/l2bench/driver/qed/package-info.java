@NullMarked
package io.l2bench.driver.qed;

import org.jspecify.annotations.NullMarked;
