@NullMarked
package io.l2bench.cli;

import org.jspecify.annotations.NullMarked;
