package io.l2bench.driver;

/**
 * The two levels of tables that map a disk to an image file, for reading. A table is the index of
 * its entry in L1; everything else is in bytes, unless the image says otherwise.
 */
public interface ImageMap extends DriverImage {
  /** The entry of a table or of a cluster that is not allocated. */
  long ABSENT = 0;

  /** The entry of a cluster of zeroes. */
  long ZEROES = 1;

  /** Stands for an entry that points outside the image file. */
  long INVALID = -1;

  /** The table that maps a position on the disk. */
  int tableOf(long position);

  /** The end of the part of the disk that a table maps, and the begin of the next table's. */
  long endOf(int table);

  /** Where a table is in the image file, {@link #ABSENT} or {@link #INVALID}. */
  long tableOffset(int table);

  /** The entry of the cluster at a position on the disk; its table must exist. */
  long cluster(int table, long position);

  /**
   * How many of the next {@code bytes} are contiguous in the image file, or all absent, or all
   * zeroes.
   */
  long run(int table, long position, long bytes);

  /** The size of a cluster. */
  long clusterSize();

  /** Whether reads of absent clusters go to another file. */
  boolean hasBackingFile();
}
