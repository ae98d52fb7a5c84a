/** Replays of a trace against caches, one request at a time or with requests in flight. */
@NullMarked
package io.l2bench.replay;

import org.jspecify.annotations.NullMarked;
