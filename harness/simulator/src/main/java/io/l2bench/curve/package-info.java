/**
 * Miss-ratio curves: the misses of a policy at every capacity, from stack distances in one pass if
 * the policy is a stack algorithm, else from replays at some capacities; over the whole trace or a
 * spatial sample of it.
 */
@NullMarked
package io.l2bench.curve;

import org.jspecify.annotations.NullMarked;
