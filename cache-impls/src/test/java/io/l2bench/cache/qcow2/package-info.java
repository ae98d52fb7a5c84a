/** The port of the qcow2 caches against recorded runs and a plain search. */
@NullMarked
package io.l2bench.cache.qcow2;

import org.jspecify.annotations.NullMarked;
