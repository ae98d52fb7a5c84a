/** The on-disk format of QED images: header and tables, never the data. */
@NullMarked
package io.l2bench.workload.image;

import org.jspecify.annotations.NullMarked;
