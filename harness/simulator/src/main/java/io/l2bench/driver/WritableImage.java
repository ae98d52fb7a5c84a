package io.l2bench.driver;

/** The tables of an image with unallocated clusters; a change takes effect at once. */
public interface WritableImage extends ImageMap {

  /** Where the L1 table is in the image file. */
  long l1Offset();

  /** The index of the cluster at a position on the disk, in its table. */
  int indexOf(long position);

  /** The number of entries of a table. */
  int tableEntries();

  /** Allocates clusters at the end of the image file and returns their offset. */
  long allocate(long clusters);

  /** Allocates an empty table at the end of the image file and returns its offset. */
  long newTable(int table);

  /** Maps successive clusters of a table to those at an offset, or all to {@link #ZEROES}. */
  void map(int table, int index, long clusters, long offset);

  /** Enters a new table in L1. */
  void link(int table, long offset);

  /** Whether the header says that the image needs a check. */
  boolean needsCheck();

  /** Sets whether the header says so, without writing it. */
  void setNeedsCheck(boolean needed);
}
