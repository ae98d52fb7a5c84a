/** Readers of trace files, one a file, found by ServiceLoader. */
@NullMarked
package io.l2bench.workload.format;

import org.jspecify.annotations.NullMarked;
