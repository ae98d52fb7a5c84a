package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * The records of a cache's entries, and the lists that a policy keeps them in.
 *
 * <p>An entry's record is four words side by side: its table, its references, and its neighbours in
 * the one list that holds it, so that a hit touches one cache line of its own. The first record
 * numbers are the heads of the lists; entries are numbered after them. A list is a ring through its
 * head, so that linking needs no branch. Cost of every operation: O(1), bar the search for an
 * unused entry, which is O(entries in use that it passes).
 */
public final class Entries {
  /** No entry. */
  public static final int NONE = -1;

  private static final int STRIDE = 4;
  private static final int TABLE = 0;
  private static final int REFERENCES = 1;
  private static final int NEXT = 2;
  private static final int PREVIOUS = 3;

  /** In a head's table word: the last entry in use that the current search passed. */
  private static final int PASSED = TABLE;

  /** The references word: their count, a policy's state above it, and whether it is cached. */
  private static final int COUNT_MASK = (1 << 22) - 1;

  private static final int STATE_SHIFT = 22;
  private static final int STATE_MASK = 0xFF << STATE_SHIFT;
  private static final int CACHED = 1 << 30;

  private final int lists;
  private int[] words;

  /** The first record number never used so far. */
  private int unused;

  /** The entry given back last, linked to the one before by NEXT; or NONE. */
  private int freed = NONE;

  private int live;
  private int peakLive;
  private long skipped;

  /** Records for about that many entries, kept in that many lists. */
  public Entries(int entries, int lists) {
    this.lists = lists;
    this.unused = lists;
    this.words = new int[(lists + Math.min(entries, 1 << 20) + 2) * STRIDE];
    clearLists();
  }

  /** The number that no entry's number reaches until the next {@link #allocate}. */
  public int limit() {
    return words.length / STRIDE;
  }

  /** The table of an entry. */
  public int table(int entry) {
    return words[entry * STRIDE + TABLE];
  }

  /**
   * Whether a request holds the entry, or it is not cached at all. A search for a victim asks this
   * of each candidate.
   */
  public boolean inUse(int entry) {
    return (words[entry * STRIDE + REFERENCES] & (CACHED | COUNT_MASK)) != CACHED;
  }

  /** A policy's own state of an entry, 0 to 255; it is 0 in a newcomer. */
  public int state(int entry) {
    return (words[entry * STRIDE + REFERENCES] & STATE_MASK) >>> STATE_SHIFT;
  }

  /** Sets a policy's own state of an entry, 0 to 255. It lies beside the references. */
  public void setState(int entry, int state) {
    int word = entry * STRIDE + REFERENCES;
    words[word] = (words[word] & ~STATE_MASK) | (state << STATE_SHIFT);
  }

  /** Counts an entry that a search for a victim passed over because it is in use. */
  public void skip() {
    skipped++;
  }

  /** Puts an unlinked entry at the head of a list. */
  public void addFirst(int list, int entry) {
    link(entry, list, words[list * STRIDE + NEXT]);
  }

  /** Puts an unlinked entry at the tail of a list. */
  public void addLast(int list, int entry) {
    link(entry, words[list * STRIDE + PREVIOUS], list);
  }

  /** Puts an unlinked entry right after another one of a list. */
  public void addAfter(int other, int entry) {
    link(entry, other, words[other * STRIDE + NEXT]);
  }

  /** Takes an entry out of its list. */
  public void unlink(int entry) {
    int next = words[entry * STRIDE + NEXT];
    int previous = words[entry * STRIDE + PREVIOUS];
    words[previous * STRIDE + NEXT] = next;
    words[next * STRIDE + PREVIOUS] = previous;
  }

  /** Takes an entry out of its list and puts it at the tail of that one. */
  public void moveToLast(int list, int entry) {
    unlink(entry);
    addLast(list, entry);
  }

  /** The entry at the head of a list, or NONE. */
  public int first(int list) {
    return next(list);
  }

  /** The entry at the tail of a list, or NONE. */
  public int last(int list) {
    return previous(list);
  }

  /** The entry after this one, or NONE at the tail. */
  public int next(int entry) {
    int node = words[entry * STRIDE + NEXT];
    return node < lists ? NONE : node;
  }

  /** The entry before this one, or NONE at the head. */
  public int previous(int entry) {
    int node = words[entry * STRIDE + PREVIOUS];
    return node < lists ? NONE : node;
  }

  /**
   * The first unused entry of a list, from its head, or NONE. Passes entries in use and counts
   * them; within one commit it goes on where it stopped, so that each is counted once.
   */
  public int firstUnused(int list) {
    int node = words[words[list * STRIDE + PASSED] * STRIDE + NEXT];
    while (node >= lists && inUse(node)) {
      skipped++;
      words[list * STRIDE + PASSED] = node;
      node = words[node * STRIDE + NEXT];
    }
    return node < lists ? NONE : node;
  }

  /** Starts the searches of a commit at the heads of the lists. */
  void beginSearch() {
    for (int list = 0; list < lists; list++) {
      words[list * STRIDE + PASSED] = list;
    }
  }

  /** A new entry outside the cache, with one reference. */
  int allocate(int table) {
    int entry = freed;
    if (entry != NONE) {
      freed = words[entry * STRIDE + NEXT];
    } else {
      entry = unused++;
      if (entry * STRIDE == words.length) {
        words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
      }
    }
    words[entry * STRIDE + TABLE] = table;
    words[entry * STRIDE + REFERENCES] = 1;
    live++;
    if (live > peakLive) {
      peakLive = live;
    }
    return entry;
  }

  /**
   * Adds one reference to a cached entry.
   *
   * @throws IllegalStateException at 4,194,304 references to one entry
   */
  void acquire(int entry) {
    int references = words[entry * STRIDE + REFERENCES] + 1;
    if ((references & COUNT_MASK) == 0) {
      throw new IllegalStateException(
          "entry %d has %d references, the most it can have".formatted(entry, COUNT_MASK));
    }
    words[entry * STRIDE + REFERENCES] = references;
  }

  /** Marks an entry that was outside as cached. */
  void markCached(int entry) {
    words[entry * STRIDE + REFERENCES] |= CACHED;
  }

  /** Takes one reference from an entry; an entry outside the cache is freed with its last one. */
  void release(int entry) {
    if (entry < lists || entry >= unused) {
      throw noReference(entry);
    }
    int references = words[entry * STRIDE + REFERENCES] - 1;
    if (references == 0 || (references & COUNT_MASK) == COUNT_MASK) {
      lastOrRefused(entry, references);
      return;
    }
    words[entry * STRIDE + REFERENCES] = references;
  }

  private void lastOrRefused(int entry, int references) {
    if (references != 0) {
      throw noReference(entry);
    }
    forget(entry);
  }

  /** Frees an entry, whatever its references. */
  void forget(int entry) {
    words[entry * STRIDE + REFERENCES] = 0;
    words[entry * STRIDE + NEXT] = freed;
    freed = entry;
    live--;
  }

  /** Frees the cached entries, whatever their references, and empties the lists. */
  void forgetCached() {
    for (int entry = lists; entry < unused; entry++) {
      if ((words[entry * STRIDE + REFERENCES] & CACHED) != 0) {
        forget(entry);
      }
    }
    clearLists();
  }

  /** Refuses an entry that is not held outside the cache. */
  void requireOutside(int entry) {
    boolean known = entry >= lists && entry < unused;
    if (!known || words[entry * STRIDE + REFERENCES] <= 0) {
      throw new IllegalStateException("entry %d is not allocated".formatted(entry));
    }
    if ((words[entry * STRIDE + REFERENCES] & CACHED) != 0) {
      throw new IllegalStateException(
          "entry %d (table %d) is committed already".formatted(entry, table(entry)));
    }
  }

  int peakLive() {
    return peakLive;
  }

  long skipped() {
    return skipped;
  }

  private void clearLists() {
    for (int list = 0; list < lists; list++) {
      words[list * STRIDE + NEXT] = list;
      words[list * STRIDE + PREVIOUS] = list;
      words[list * STRIDE + PASSED] = list;
    }
  }

  private void link(int entry, int previous, int next) {
    words[entry * STRIDE + PREVIOUS] = previous;
    words[entry * STRIDE + NEXT] = next;
    words[previous * STRIDE + NEXT] = entry;
    words[next * STRIDE + PREVIOUS] = entry;
  }

  private static IllegalStateException noReference(int entry) {
    return new IllegalStateException("entry %d has no reference to release".formatted(entry));
  }
}
