package io.l2bench.check;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.ImageMap;

/** Makes the cache that the check puts in the place of QEMU's. */
@FunctionalInterface
interface CheckedCache {

  /** A cache of the tables of an image that tells of its entries. */
  TableCache create(ImageMap image, EntryListener listener);
}
