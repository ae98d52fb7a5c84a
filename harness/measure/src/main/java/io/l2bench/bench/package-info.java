/** The JMH benchmarks of the caches, and what runs them for a results folder. */
@NullMarked
package io.l2bench.bench;

import org.jspecify.annotations.NullMarked;
