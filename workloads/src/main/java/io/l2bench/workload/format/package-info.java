/** What a format of trace files is, to read and to write; each is found by ServiceLoader. */
@NullMarked
package io.l2bench.workload.format;

import org.jspecify.annotations.NullMarked;
