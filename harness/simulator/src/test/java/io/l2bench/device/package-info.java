/** The devices against their own promises. */
@NullMarked
package io.l2bench.device;

import org.jspecify.annotations.NullMarked;
