/** The questions of a study on the bundled corpus, chosen in advance, and the page that answers. */
@NullMarked
package io.l2bench.study;

import org.jspecify.annotations.NullMarked;
