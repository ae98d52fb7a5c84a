/** Policies that have several queues or adapt: 2Q, S3-FIFO, ARC, LIRS, LRU-2, W-TinyLFU. */
@NullMarked
package io.l2bench.cache.adaptive;

import org.jspecify.annotations.NullMarked;
