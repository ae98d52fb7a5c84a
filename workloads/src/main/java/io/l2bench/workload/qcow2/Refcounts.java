package io.l2bench.workload.qcow2;

import java.util.Arrays;

/**
 * The refcounts of an image's clusters, and the search for free ones: the steps of QEMU's driver
 * (7.2, block/qcow2-refcount.c), each without I/O, and whole allocations made from them.
 *
 * <p>Clusters are given by their number. A cluster whose refcount block is missing is free. Cost:
 * O(1) a cluster.
 */
public final class Refcounts {
  private final Qcow2Header header;
  private final MetadataWords words;
  private long[] table;

  /** Where the search for free clusters continues: clusters below were seen in use. */
  private long candidate;

  Refcounts(Qcow2Header header, long[] table, MetadataWords words) {
    this.header = header;
    this.table = table;
    this.words = words;
  }

  /** The offset of the block that has a cluster's refcount, in bytes; 0 if there is none. */
  public long block(long cluster) {
    long index = blockIndex(cluster);
    return index < table.length ? table[(int) index] & L2Format.OFFSET : 0;
  }

  /** The index in the refcount table of the block that has a cluster's refcount. */
  public long blockIndex(long cluster) {
    return cluster / header.refcountsPerBlock();
  }

  /** The host offset of the entry in the refcount table for a cluster's block. */
  public long entryOffset(long cluster) {
    return header.refcountTableOffset() + blockIndex(cluster) * Long.BYTES;
  }

  /** The clusters that the refcount table has room for. */
  public long clusters() {
    return table.length * header.refcountsPerBlock();
  }

  /** The references to a cluster. */
  public long get(long cluster) {
    long block = block(cluster);
    if (block == 0) {
      return 0;
    }
    long word = words.get(wordOffset(block, cluster));
    return word >>> shift(cluster) & mask();
  }

  /** The next cluster that may be free; the next call continues after it. */
  public long nextCandidate() {
    return candidate++;
  }

  /** Adds a reference to a cluster whose block exists. */
  public void increase(long cluster) {
    set(cluster, get(cluster) + 1);
  }

  /**
   * Removes a reference. The search comes back to a cluster without references.
   *
   * @return the references left
   */
  public long decrease(long cluster) {
    long left = get(cluster) - 1;
    set(cluster, left);
    if (left == 0) {
      searchFrom(cluster);
    }
    return left;
  }

  /** Moves the search for free clusters back to a cluster, if it is already past it. */
  public void searchFrom(long cluster) {
    candidate = Math.min(candidate, cluster);
  }

  /**
   * Puts an empty block in place, at a cluster that it may count itself. A refcount table that is
   * too short grows where it is, without the clusters that QEMU moves it to.
   */
  public void addBlock(long cluster, long blockCluster) {
    long index = cluster / header.refcountsPerBlock();
    if (index >= table.length) {
      table = Arrays.copyOf(table, (int) Math.max(index + 1, table.length * 2L));
    }
    words.clear(blockCluster << header.clusterBits(), header.clusterBytes());
    table[(int) index] = blockCluster << header.clusterBits();
    words.set(entryOffset(cluster), table[(int) index]);
    if (countsItself(cluster, blockCluster)) {
      increase(blockCluster);
    }
  }

  /** Whether a new block at a cluster holds its own refcount. */
  public boolean countsItself(long cluster, long blockCluster) {
    return cluster / header.refcountsPerBlock() == blockCluster / header.refcountsPerBlock();
  }

  /**
   * Allocates clusters in a row, from the lowest free one on, with blocks for them.
   *
   * @return the first one's number
   */
  public long allocate(long clusters) {
    long first = findFree(clusters);
    while (!count(first, clusters)) {
      first = findFree(clusters);
    }
    return first;
  }

  private long findFree(long clusters) {
    long found = 0;
    while (found < clusters) {
      found = get(nextCandidate()) == 0 ? found + 1 : 0;
    }
    return candidate - clusters;
  }

  /**
   * Counts new clusters; false, with nothing counted, if a block had to be added. It may lie where
   * the clusters should go, so the search restarts at the first of them.
   */
  private boolean count(long first, long clusters) {
    for (long cluster = first; cluster < first + clusters; cluster++) {
      if (block(cluster) == 0) {
        placeBlock(cluster);
        searchFrom(first);
        for (long counted = first; counted < cluster; counted++) {
          decrease(counted);
        }
        return false;
      }
      increase(cluster);
    }
    return true;
  }

  /** Adds the block of a cluster, unless the block's own cluster needs one first. */
  private void placeBlock(long cluster) {
    long blockCluster = findFree(1);
    if (countsItself(cluster, blockCluster) || count(blockCluster, 1)) {
      addBlock(cluster, blockCluster);
    }
  }

  private void set(long cluster, long count) {
    if (count < 0 || (mask() > 0 && count > mask())) {
      throw new IllegalStateException(
          "cluster %d cannot have %d references".formatted(cluster, count));
    }
    long at = wordOffset(block(cluster), cluster);
    long others = words.get(at) & ~(mask() << shift(cluster));
    words.set(at, others | count << shift(cluster));
  }

  private long wordOffset(long block, long cluster) {
    long bit = cluster % header.refcountsPerBlock() << header.refcountOrder();
    return block + (bit >>> 6) * Long.BYTES;
  }

  /** Counts of bytes are big-endian; smaller ones fill a byte from its lowest bits. */
  private int shift(long cluster) {
    int bits = 1 << header.refcountOrder();
    int bit = (int) (cluster % header.refcountsPerBlock() << header.refcountOrder()) & 63;
    return bits >= 8 ? 64 - bits - bit : 56 - (bit & ~7) + (bit & 7);
  }

  private long mask() {
    return -1L >>> (64 - (1 << header.refcountOrder()));
  }
}
