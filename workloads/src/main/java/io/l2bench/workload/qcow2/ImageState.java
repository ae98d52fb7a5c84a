package io.l2bench.workload.qcow2;

/**
 * The tables of an image as a driver sees and changes them, in memory: the file is never changed.
 *
 * <p>Places on the disk are guest offsets in bytes; places in the file are host offsets. Memory:
 * that of {@link Qcow2Image}, the changed tables, and 4 MiB of others. Cost: O(1), except
 * O(entries) for a new table.
 */
public final class ImageState {
  private final Qcow2Header header;
  private final L2Format format;
  private final MetadataWords words;
  private final Refcounts refcounts;
  private final long diskBytes;

  /** The unchanged state of an image, which must stay open. */
  public ImageState(Qcow2Image image) {
    this(image.header(), image.refcountTable(), image.diskBytes(), image::readWords);
  }

  ImageState(
      Qcow2Header header, long[] refcountTable, long diskBytes, MetadataWords.Source source) {
    this.header = header;
    this.diskBytes = diskBytes;
    format = L2Format.of(header);
    words = new MetadataWords(source);
    refcounts = new Refcounts(header, refcountTable, words);
  }

  /** The version of the format: 2 or 3. */
  public int version() {
    return (int) header.version();
  }

  /** The size of the disk that the guest sees, in bytes. */
  public long diskBytes() {
    return diskBytes;
  }

  /** The size of a cluster, in bytes. */
  public long clusterBytes() {
    return header.clusterBytes();
  }

  /** The size of a cluster is two to that power. */
  public int clusterBits() {
    return (int) header.clusterBits();
  }

  /** The size of an L2 entry, in bytes. */
  public int entryBytes() {
    return header.l2EntryBytes();
  }

  /** The refcounts of the file's clusters. */
  public Refcounts refcounts() {
    return refcounts;
  }

  /** The meaning of entries. */
  public L2Format format() {
    return format;
  }

  /** The L1 entry that maps a guest offset: a table's host offset with flags, or 0. */
  public long l1Entry(long guest) {
    return words.get(l1EntryOffset(guest));
  }

  /** The host offset of the L2 table that maps a guest offset, or 0. */
  public long table(long guest) {
    return l1Entry(guest) & L2Format.OFFSET;
  }

  /** The host offset of an L2 entry, in a table that exists. */
  public long entryOffset(long guest) {
    long index = guest >>> header.clusterBits() & header.l2Entries() - 1;
    return table(guest) + index * header.l2EntryBytes();
  }

  /** The L2 entry of a guest offset; 0 without a table. */
  public long entry(long guest) {
    return table(guest) == 0 ? 0 : words.get(entryOffset(guest));
  }

  /** The second word of an extended L2 entry; 0 without a table or without extended L2. */
  public long bitmap(long guest) {
    boolean none = table(guest) == 0 || !header.extendedL2();
    return none ? 0 : words.get(entryOffset(guest) + Long.BYTES);
  }

  /** What is at a guest offset. */
  public ClusterType type(long guest) {
    long bytes = header.clusterBytes() / header.subclusters();
    int subcluster = (int) (guest / bytes % header.subclusters());
    return format.type(entry(guest), bitmap(guest), subcluster);
  }

  /** Changes an L2 entry in a table that exists. */
  public void setEntry(long guest, long entry) {
    words.set(entryOffset(guest), entry);
  }

  /** Changes the second word of an extended L2 entry in a table that exists. */
  public void setBitmap(long guest, long bitmap) {
    words.set(entryOffset(guest) + Long.BYTES, bitmap);
  }

  /**
   * Adds an L2 table where there is none, or replaces one shared with a snapshot by a copy; the old
   * one loses a reference.
   *
   * @return its host offset
   */
  public long newTable(long guest) {
    long old = table(guest);
    long table = refcounts.allocate(1) << header.clusterBits();
    putTable(guest, table);
    if (old != 0) {
      refcounts.decrease(old >>> header.clusterBits());
    }
    return table;
  }

  /** Puts a new L2 table at a place, empty or a copy of the old one, whose references stay. */
  public void putTable(long guest, long table) {
    long old = table(guest);
    for (long at = 0; at < header.clusterBytes(); at += Long.BYTES) {
      words.set(table + at, old == 0 ? 0 : words.get(old + at));
    }
    setTable(guest, table);
  }

  /** Makes the L1 table refer to a table that nothing else refers to. */
  public void setTable(long guest, long host) {
    words.set(l1EntryOffset(guest), host | L2Format.COPIED);
  }

  /** Removes the references of a replaced L2 entry. */
  public void free(long entry) {
    long host = format.host(entry);
    ClusterType type = format.type(entry);
    if (host == 0 || header.has(Qcow2Header.EXTERNAL_DATA)) {
      return;
    }
    long bytes = type == ClusterType.COMPRESSED ? format.compressedBytes(entry) : 1;
    long first = host >>> 9 << 9;
    long last = (first + bytes - 1) >>> header.clusterBits();
    for (long cluster = first >>> header.clusterBits(); cluster <= last; cluster++) {
      refcounts.decrease(cluster);
    }
  }

  /** The host offset of the L1 entry that maps a guest offset. */
  public long l1EntryOffset(long guest) {
    return header.l1TableOffset() + l1Index(guest) * (long) Long.BYTES;
  }

  /** The index in L1 of the table that maps a guest offset. */
  public int l1Index(long guest) {
    return (int) (guest / header.l2Covers());
  }
}
