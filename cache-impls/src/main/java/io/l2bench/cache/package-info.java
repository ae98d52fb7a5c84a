/** The table cache, what a policy promises, and how policies are found by name. */
@NullMarked
package io.l2bench.cache;

import org.jspecify.annotations.NullMarked;
