package io.l2bench.cache.qcow2;

/** What the caller of a {@link CacheWork} must do before the operation continues. */
public enum CacheIo {
  /** Nothing: the operation is complete. */
  NONE,
  /** Read the table at {@link CacheWork#offset} into {@link CacheWork#slot}. */
  READ,
  /** Write the table in {@link CacheWork#slot} to {@link CacheWork#offset}. */
  WRITE,
  /** Flush the image file. */
  FLUSH_FILE
}
