/** Trace files: found, decompressed, recognised and opened. */
@NullMarked
package io.l2bench.workload.file;

import org.jspecify.annotations.NullMarked;
