package io.l2bench.check;

/** Hears of the entries of a cache what QEMU traces of them; an entry is its number. */
interface EntryListener {

  /** An entry was made. */
  void alloc(int entry);

  /** An entry was found, with its references before. */
  void find(int entry, long offset, int referencesBefore);

  /** A reference went, leaving that many; 0 = freed. */
  void unref(int entry, int referencesAfter);
}
