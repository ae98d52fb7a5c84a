package io.l2bench.workload.qcow2;

import io.l2bench.workload.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * The options of QEMU's qcow2 driver that size its caches, in bytes; null if not given (QEMU 7.2,
 * block/qcow2.c and docs/qcow2-cache.txt; the defaults are those of Linux).
 *
 * @param cacheSize {@code cache-size}, of both caches
 * @param l2CacheSize {@code l2-cache-size}
 * @param refcountCacheSize {@code refcount-cache-size}
 * @param l2CacheEntrySize {@code l2-cache-entry-size}
 */
public record CacheOptions(
    @Nullable Long cacheSize,
    @Nullable Long l2CacheSize,
    @Nullable Long refcountCacheSize,
    @Nullable Long l2CacheEntrySize) {

  /** What a disk gets without options. */
  public static final CacheOptions NONE = new CacheOptions(null, null, null, null);

  /** The bytes of a disk that no cache covers, where the size is not known. */
  public static final long ANY_DISK = 1L << 50;

  private static final long LARGEST_DEFAULT_L2_CACHE = 32L << 20;
  private static final long DEFAULT_SLICE = 4096;
  private static final long SMALLEST_ENTRY = 512;
  private static final long LEAST_L2_SLOTS = 2;
  private static final long LEAST_REFCOUNT_SLOTS = 4;

  public CacheOptions {
    requireNonNegative("cache-size", cacheSize);
    requireNonNegative("l2-cache-size", l2CacheSize);
    requireNonNegative("refcount-cache-size", refcountCacheSize);
    requireNonNegative("l2-cache-entry-size", l2CacheEntrySize);
  }

  /**
   * The caches of a disk with these options.
   *
   * @param diskBytes the size that the guest sees
   * @param clusterBytes the size of a cluster
   * @param extendedL2 whether L2 entries have 16 bytes instead of 8
   * @throws BadInputException if QEMU refuses the options
   */
  public CacheSizes sizes(long diskBytes, long clusterBytes, boolean extendedL2) {
    refuseContradictions();
    long need = need(diskBytes, clusterBytes, extendedL2);
    long l2 = l2Bytes(need, clusterBytes);
    long refcounts = refcountBytes(need, clusterBytes);
    long entry = entryBytes(l2 >= need, clusterBytes);
    return new CacheSizes(
        slots("l2-cache-size", LEAST_L2_SLOTS, l2, entry),
        entry,
        slots("refcount-cache-size", LEAST_REFCOUNT_SLOTS, refcounts, clusterBytes));
  }

  /** The size of an L2 cache that covers the disk: whole L2 tables, in bytes. */
  public static long need(long diskBytes, long clusterBytes, boolean extendedL2) {
    long entries = (diskBytes + clusterBytes - 1) / clusterBytes;
    long bytes = entries * (extendedL2 ? 16 : 8);
    return (bytes + clusterBytes - 1) / clusterBytes * clusterBytes;
  }

  private void refuseContradictions() {
    if (cacheSize == null) {
      return;
    }
    if (l2CacheSize != null && refcountCacheSize != null) {
      throw new BadInputException(
          "cache-size",
          "not all of cache-size, l2-cache-size and refcount-cache-size",
          "%d, %d and %d".formatted(cacheSize, l2CacheSize, refcountCacheSize));
    }
    requireWithin("l2-cache-size", l2CacheSize, cacheSize);
    requireWithin("refcount-cache-size", refcountCacheSize, cacheSize);
  }

  private long l2Bytes(long need, long clusterBytes) {
    if (cacheSize == null || l2CacheSize != null) {
      return Math.min(need, l2CacheSize == null ? LARGEST_DEFAULT_L2_CACHE : l2CacheSize);
    }
    return cacheSize - refcountBytes(need, clusterBytes);
  }

  private long refcountBytes(long need, long clusterBytes) {
    if (refcountCacheSize != null || cacheSize == null) {
      return refcountCacheSize == null ? 0 : refcountCacheSize;
    }
    if (l2CacheSize != null) {
      return cacheSize - Math.min(need, l2CacheSize);
    }
    long least = Math.min(cacheSize, LEAST_REFCOUNT_SLOTS * clusterBytes);
    return Math.max(least, cacheSize - need);
  }

  private long entryBytes(boolean covered, long clusterBytes) {
    if (l2CacheEntrySize == null) {
      return covered ? clusterBytes : Math.min(clusterBytes, DEFAULT_SLICE);
    }
    if (l2CacheEntrySize < SMALLEST_ENTRY
        || l2CacheEntrySize > clusterBytes
        || Long.bitCount(l2CacheEntrySize) != 1) {
      throw new BadInputException(
          "l2-cache-entry-size",
          "a power of two from 512 to the cluster size of " + clusterBytes,
          l2CacheEntrySize.toString());
    }
    return l2CacheEntrySize;
  }

  private static int slots(String option, long least, long bytes, long slotBytes) {
    long slots = Math.max(least, bytes / slotBytes);
    if (slots > Integer.MAX_VALUE) {
      throw new BadInputException(
          option,
          "at most %d slots of %d bytes".formatted(Integer.MAX_VALUE, slotBytes),
          slots + " slots");
    }
    return (int) slots;
  }

  private static void requireWithin(String option, @Nullable Long size, long total) {
    if (size != null && size > total) {
      throw new BadInputException(
          option, "at most the cache-size of " + total, Long.toString(size));
    }
  }

  private static void requireNonNegative(String option, @Nullable Long size) {
    if (size != null && size < 0) {
      throw new BadInputException(option, "a size of 0 to 2^63 - 1 bytes", Long.toString(size));
    }
  }
}
