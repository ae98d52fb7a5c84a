/** Tests of whole reports, some in a real browser. */
@NullMarked
package io.l2bench.browser;

import org.jspecify.annotations.NullMarked;
