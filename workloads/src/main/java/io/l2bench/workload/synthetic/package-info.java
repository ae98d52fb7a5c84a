/** Seeded generators of requests, one a file. */
@NullMarked
package io.l2bench.workload.synthetic;

import org.jspecify.annotations.NullMarked;
