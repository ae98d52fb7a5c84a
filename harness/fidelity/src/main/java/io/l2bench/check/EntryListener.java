package io.l2bench.check;

/** Receives the events of a cache's entries that QEMU traces; an entry is given by its number. */
interface EntryListener {

  /** An entry was made. */
  void alloc(int entry);

  /** An entry was found, with its references before. */
  void find(int entry, long offset, int referencesBefore);

  /** A reference was released; with 0 left the entry is freed. */
  void unref(int entry, int referencesAfter);
}
