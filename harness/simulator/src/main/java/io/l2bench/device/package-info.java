/**
 * How long the steps of a request take, in virtual time: one file a device, found by ServiceLoader.
 */
@NullMarked
package io.l2bench.device;

import org.jspecify.annotations.NullMarked;
