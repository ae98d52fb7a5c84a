package io.l2bench.driver.qcow2;

import org.jspecify.annotations.Nullable;

/**
 * Clusters that a write has allocated and not entered in their table yet, or that it overwrites
 * although they read as zeroes. What the write leaves of them is copied from the old ones.
 */
final class Allocation {
  /** The guest offset of the first cluster. */
  long guest;

  /** Where the first cluster is in the image file. */
  long host;

  int clusters;

  /** Whether the clusters have their place already. */
  boolean keepsOld;

  /** Where the copy before the data begins, in bytes from the first cluster's start. */
  long headFrom;

  long headBytes;

  /** Where the copy after the data begins, in bytes from the first cluster's start. */
  long tailFrom;

  long tailBytes;

  /** Whether the clusters were filled with zeroes, so that nothing is copied. */
  boolean filled;

  /** Whether the data are written together with the copies. */
  boolean withData;

  /** The next older one of the same part of a write. */
  @Nullable Allocation older;

  /** Its neighbours among all in flight, newest first. */
  @Nullable Allocation before;

  @Nullable Allocation after;

  /** The writes that wait for it. */
  final CoroutineQueue waiting = new CoroutineQueue();

  boolean copies() {
    return headBytes != 0 || tailBytes != 0;
  }

  /** The guest offset at which what it touches begins. */
  long from() {
    return guest + headFrom;
  }

  /** The guest offset at which what it touches ends. */
  long to() {
    return guest + tailFrom + tailBytes;
  }
}
