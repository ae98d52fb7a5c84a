package io.l2bench.driver;

/**
 * The two levels of tables that map a disk to an image file, as the driver has them: what it writes
 * is in effect at once. A table is the index of its entry in L1; all else is in bytes.
 */
public interface ImageMap {
  /** The entry of a table or of a cluster that is not allocated. */
  long ABSENT = 0;

  /** The entry of a cluster of zeroes. */
  long ZEROES = 1;

  /** Stands for an entry that leads outside of the image file. */
  long INVALID = -1;

  /** The table that maps a byte of the disk. */
  int tableOf(long position);

  /** Where the disk that a table maps ends, and the next table's begins. */
  long endOf(int table);

  /** Where the L1 table is in the image file. */
  long l1Offset();

  /** Where a table is in the image file, {@link #ABSENT} or {@link #INVALID}. */
  long tableOffset(int table);

  /** The entry of the cluster that holds a byte of the disk, in a table that there is. */
  long cluster(int table, long position);

  /** How many bytes from there, of at most so many, are contiguous, all absent or all zeroes. */
  long run(int table, long position, long bytes);

  /** The size of a cluster. */
  long clusterSize();

  /** The index of a byte's cluster in its table. */
  int indexOf(long position);

  /** The entries of a table. */
  int tableEntries();

  /** Takes clusters at the end of the image file and returns where. */
  long allocate(long clusters);

  /** Takes room for an empty table at the end of the image file and returns where. */
  long newTable(int table);

  /** Maps successive clusters of a table to those from an offset on, or all to {@link #ZEROES}. */
  void map(int table, int index, long clusters, long offset);

  /** Enters a new table in L1. */
  void link(int table, long offset);

  /** Whether reads of what is absent go to another file. */
  boolean hasBackingFile();

  /** Whether the header says that the image needs a check. */
  boolean needsCheck();

  /** Sets what the header says, without writing it. */
  void setNeedsCheck(boolean needed);
}
