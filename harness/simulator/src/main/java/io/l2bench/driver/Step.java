package io.l2bench.driver;

/** What a request waits for. The host says when it is done. */
public enum Step {
  /** Its turn at the table lock; a host without one may say so at once, but not from within. */
  LOCK,
  /** The read of an L2 table. */
  READ_TABLE,
  /** The write of an L2 table, of a part of it, or of an entry of the L1 table. */
  WRITE_TABLE,
  /** The flush after a new L2 table, under the table lock. */
  FLUSH_TABLE,
  /** The header's mark that the image needs a check, read and written under the table lock. */
  WRITE_HEADER,
  /** The read of allocated clusters. */
  READ_DATA,
  /** The read of unallocated clusters from the backing file. */
  READ_BACKING,
  /** The write to allocated clusters. */
  WRITE_IN_PLACE,
  /** The fill of what a write leaves of its first or of its last new cluster. */
  FILL,
  /** The write to new clusters. */
  WRITE_NEW,
  /** The flush of new clusters before the table that maps them, if there is a backing file. */
  FLUSH_NEW
}
