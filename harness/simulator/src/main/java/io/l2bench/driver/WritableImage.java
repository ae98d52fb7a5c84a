package io.l2bench.driver;

/** The tables of an image with unallocated clusters; a change takes effect at once. */
public interface WritableImage extends ImageMap {

  /** Where the L1 table is in the image file. */
  long l1Offset();

  /** The index in its table of the cluster at a position on the disk. */
  int indexOf(long position);

  /** The number of entries of a table. */
  int tableEntries();

  /** Takes clusters at the end of the image file and returns their offset. */
  long allocate(long clusters);

  /** Takes room for an empty table at the end of the image file and returns its offset. */
  long newTable(int table);

  /** Maps successive clusters of a table to those at an offset, or all to {@link #ZEROES}. */
  void map(int table, int index, long clusters, long offset);

  /** Enters a new table in L1. */
  void link(int table, long offset);

  /** Whether the header says that the image needs a check. */
  boolean needsCheck();

  /** Sets what the header says, without writing it. */
  void setNeedsCheck(boolean needed);
}
