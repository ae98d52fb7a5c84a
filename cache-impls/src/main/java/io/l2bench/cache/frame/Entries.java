package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * The entries of a cache and the ghosts of those evicted, found by table.
 *
 * <p>An entry's state word holds the references to it, whether it is cached, and eight bits of the
 * policy's own. A victim that the policy remembers keeps its record and becomes a ghost: one index
 * finds both. Cost of every operation: O(1), except the search for an unused entry, which is
 * O(entries in use that it passes).
 */
public final class Entries extends IndexedRecords {
  /** In a head's table word: the last entry in use that the current search passed. */
  private static final int PASSED = TABLE;

  private static final int COUNT_MASK = (1 << 22) - 1;
  private static final int POLICY_SHIFT = 22;
  private static final int POLICY_MASK = 0xFF << POLICY_SHIFT;
  private static final int CACHED = 1 << 30;
  private static final int GHOST = 1 << 31;

  /** By list, the ghosts in it. */
  private final int[] ghosts;

  /** Whether the current search passed an entry in use. */
  private boolean passing;

  /** Keeps what {@link #touch} reads from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  private int live;
  private int peakLive;
  private long skipped;

  /** Room for about that many entries and ghosts, kept in that many lists. */
  public Entries(int expected, int lists) {
    super(expected, lists);
    ghosts = new int[lists];
  }

  /**
   * Whether a request holds the entry, or it is not cached. A search for a victim asks this of each
   * candidate.
   */
  public boolean inUse(int entry) {
    return (words[entry * STRIDE + STATE] & (CACHED | COUNT_MASK)) != CACHED;
  }

  /** An entry's state for its policy, 0 to 255, at first 0; or a ghost's list. */
  public int state(int entry) {
    return (words[entry * STRIDE + STATE] & POLICY_MASK) >>> POLICY_SHIFT;
  }

  /** Sets an entry's state for its policy, 0 to 255. It lies beside the references. */
  public void setState(int entry, int state) {
    int word = entry * STRIDE + STATE;
    words[word] = (words[word] & ~POLICY_MASK) | (state << POLICY_SHIFT);
  }

  /**
   * Counts an entry that a search for a victim passed over because it is in use. A policy that
   * searches by itself calls this for each.
   */
  public void skip() {
    skipped++;
  }

  /**
   * The first unused entry of a list, from its head, or NONE. Passes entries in use and counts
   * them; within one commit the search resumes where it stopped, so that each is counted once.
   */
  public int firstUnused(int list) {
    int node = words[list * STRIDE + NEXT];
    return passing || inUse(node) ? firstUnusedBeyond(list) : node;
  }

  /** Takes the first unused entry out of a list; NONE if all are in use. */
  public int takeFirstUnused(int list) {
    int entry = firstUnused(list);
    if (entry != NONE) {
      unlink(entry);
    }
    return entry;
  }

  private int firstUnusedBeyond(int list) {
    if (!passing) {
      passing = true;
      for (int head = 0; head < lists; head++) {
        words[head * STRIDE + PASSED] = head;
      }
    }
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
    passing = false;
  }

  /** Makes a victim, which is in no list, the newest ghost of a list. */
  public void remember(int victim, int list) {
    live--;
    ghosts[list]++;
    words[victim * STRIDE + STATE] = GHOST | list << POLICY_SHIFT;
    addLast(list, victim);
  }

  /**
   * The same for a list of at most that many ghosts: the oldest makes room. 0 remembers nothing.
   */
  public void remember(int victim, int list, int most) {
    if (most > 0) {
      trimGhosts(list, most - 1);
      remember(victim, list);
    }
  }

  /** The ghosts in a list. */
  public int ghosts(int list) {
    return ghosts[list];
  }

  /** Forgets the oldest ghosts of a list while it holds more than that many. */
  public void trimGhosts(int list, int most) {
    while (ghosts[list] > most) {
      forgetGhost(first(list));
    }
  }

  /** Forgets a ghost. */
  public void forgetGhost(int ghost) {
    unindex(ghost);
    ghosts[state(ghost)]--;
    unlink(ghost);
    free(ghost);
  }

  /** The cached entry of a table; the {@link #code} of its ghost, below NONE; or NONE. */
  int find(int table) {
    int record = recordOf(table);
    return record != NONE && words[record * STRIDE + STATE] < 0 ? code(record) : record;
  }

  /**
   * Reads the records of some tables' entries. No branch depends on what is read, so that the
   * processor need not wait for one read before the next. A negative table is refused only when it
   * is looked up.
   */
  void touch(int[] tables, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int entry = Math.max(0, candidate(tables[i] & Integer.MAX_VALUE));
      sum += words[entry * STRIDE + STATE];
    }
    touched = sum;
  }

  /** A ghost's number as one below NONE, and back. */
  static int code(int ghost) {
    return -2 - ghost;
  }

  /** A new entry outside the cache, with one reference. */
  int allocate(int table) {
    live++;
    if (live > peakLive) {
      peakLive = live;
    }
    return make(table, 1);
  }

  /** Counts a peak of one entry more than there are. */
  void noteOneMore() {
    if (live >= peakLive) {
      peakLive = live + 1;
    }
  }

  /**
   * Adds one reference to a cached entry.
   *
   * @throws IllegalStateException at 4,194,304 references to one entry
   */
  void acquire(int entry) {
    int word = words[entry * STRIDE + STATE] + 1;
    if ((word & COUNT_MASK) == 0) {
      throw new IllegalStateException(
          "entry %d has %d references, the most it can have".formatted(entry, COUNT_MASK));
    }
    words[entry * STRIDE + STATE] = word;
  }

  /** Takes a reference from a cached entry that is known to have one. */
  void giveBack(int entry) {
    words[entry * STRIDE + STATE]--;
  }

  /** Marks an entry that was outside as cached. */
  void markCached(int entry) {
    words[entry * STRIDE + STATE] |= CACHED;
    index(entry);
  }

  /** Takes one reference from an entry; an entry outside the cache is freed with its last one. */
  void release(int entry) {
    if (!exists(entry)) {
      throw noReference(entry);
    }
    int word = words[entry * STRIDE + STATE] - 1;
    if (word == 0 || (word & COUNT_MASK) == COUNT_MASK) {
      lastOrRefused(entry, word);
      return;
    }
    words[entry * STRIDE + STATE] = word;
  }

  private void lastOrRefused(int entry, int word) {
    if (word != 0) {
      throw noReference(entry);
    }
    live--;
    free(entry);
  }

  /** Frees a victim that the policy took out of its lists and did not remember. */
  void forget(int victim) {
    if (words[victim * STRIDE + STATE] >= 0) {
      live--;
      unindex(victim);
      free(victim);
    }
  }

  /** Frees all cached entries, even if referenced, and all ghosts, and empties the lists. */
  void clear() {
    for (int record = lists; record < unused(); record++) {
      int word = words[record * STRIDE + STATE];
      if ((word & CACHED) != 0) {
        live--;
      }
      if ((word & (CACHED | GHOST)) != 0) {
        free(record);
      }
    }
    clearIndex();
    Arrays.fill(ghosts, 0);
    clearLists();
  }

  /** Refuses an entry that is not held outside the cache. */
  void requireOutside(int entry) {
    if (!exists(entry) || words[entry * STRIDE + STATE] <= 0) {
      throw new IllegalStateException("entry %d is not allocated".formatted(entry));
    }
    if ((words[entry * STRIDE + STATE] & CACHED) != 0) {
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

  private static IllegalStateException noReference(int entry) {
    return new IllegalStateException("entry %d has no reference to release".formatted(entry));
  }
}
