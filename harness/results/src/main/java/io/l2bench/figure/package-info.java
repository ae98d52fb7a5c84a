/** Charts for print: lines over axes, as SVG and as CSV. */
@NullMarked
package io.l2bench.figure;

import org.jspecify.annotations.NullMarked;
