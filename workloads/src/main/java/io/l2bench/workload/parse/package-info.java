/** What readers of formats share: lines and fields, records, numbers, disks and times. */
@NullMarked
package io.l2bench.workload.parse;

import org.jspecify.annotations.NullMarked;
