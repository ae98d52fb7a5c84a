package io.l2bench.check;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.ImageMap;

/** Makes the cache that represents QEMU's in the check. */
@FunctionalInterface
interface CheckedCache {

  /** A cache of an image's tables that reports the events of its entries. */
  TableCache create(ImageMap image, EntryListener listener);
}
