/** What every block driver and its host share: the protocol's interface, steps, lock and images. */
@NullMarked
package io.l2bench.driver;

import org.jspecify.annotations.NullMarked;
