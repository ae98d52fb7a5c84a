/** What every pinned policy shares, written once; a policy adds only its eviction order. */
@NullMarked
package io.l2bench.cache.frame;

import org.jspecify.annotations.NullMarked;
