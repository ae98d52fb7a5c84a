/**
 * How long the steps of a request take, in virtual time: one file for each device, found by
 * ServiceLoader.
 */
@NullMarked
package io.l2bench.device;

import org.jspecify.annotations.NullMarked;
