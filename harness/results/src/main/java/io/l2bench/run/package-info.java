/** The folder of an unfinished run: its files, its journal, and how it is resumed. */
@NullMarked
package io.l2bench.run;

import org.jspecify.annotations.NullMarked;
