package io.l2bench.cache.qed;

import org.jspecify.annotations.Nullable;

/** An entry of the port. The list that holds it, if any, owns one of its references. */
public final class CachedL2Table {
  /** Stands for the entry's address: unique among live entries, reused after a free. */
  private final int id;

  /** Where the table is in the image file, in bytes; the holder sets it before the commit. */
  long offset;

  int references = 1;
  boolean listed;
  boolean committed;
  @Nullable CachedL2Table next;
  @Nullable CachedL2Table previous;

  CachedL2Table(int id) {
    this.id = id;
  }

  /** Stands for the entry's address: unique among live entries, reused after a free. */
  public int id() {
    return id;
  }

  /** Of the table in the image file, in bytes. */
  public long offset() {
    return offset;
  }

  /** Sets the table's place in the image file, in bytes; before the commit. */
  public void setOffset(long bytes) {
    offset = bytes;
  }

  /** Whether the cache's list holds it. */
  public boolean listed() {
    return listed;
  }

  /** Whether the cache's list holds it or held it. */
  public boolean committed() {
    return committed;
  }

  /** The references held, the list's own included. */
  public int references() {
    return references;
  }
}
