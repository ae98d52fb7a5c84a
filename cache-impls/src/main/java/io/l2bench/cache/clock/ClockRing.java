package io.l2bench.cache.clock;

import io.l2bench.cache.frame.Entries;
import io.l2bench.cache.frame.Ghosts;
import java.util.Arrays;

/**
 * CLOCK-Pro's ring of pages: hot entries, cold entries, and the ghosts of cold ones evicted in
 * their test period.
 *
 * <p>Each kind has its own list in the ring's order. A page's time, taken when it was last put at
 * the ring's head, orders pages of different lists. So each of the paper's hands is the head of a
 * list, except HAND_test, which is at an entry or at a ghost. Cost of every operation: O(1)
 * amortized.
 */
final class ClockRing {
  static final int COLD = 0;
  static final int HOT = 1;

  /** The states of an entry: none or some of these. */
  static final int IS_HOT = 1;

  static final int IN_TEST = 2;
  static final int MARKED = 4;

  private final Entries entries;

  /**
   * In order of eviction: the ring's order, unless an older page was passed because it was in use.
   */
  private final Ghosts ghosts;

  /** By entry and by ghost, when it was put at the head of the ring. */
  private long[] time = {};

  private long[] ghostTime = {};
  private long now;

  /** The oldest cold entry in its test period, or NONE. */
  private int oldestTest = Entries.NONE;

  private int size;
  private int hotSize;

  ClockRing(int capacity, Entries entries) {
    this.entries = entries;
    this.ghosts = new Ghosts(capacity);
  }

  void grow(int limit) {
    time = Arrays.copyOf(time, limit);
  }

  /** Entries, hot and cold. */
  int size() {
    return size;
  }

  int hotSize() {
    return hotSize;
  }

  int ghosts() {
    return ghosts.size();
  }

  /** When an entry was last put at the head; also valid after it has left. */
  long time(int entry) {
    return time[entry];
  }

  boolean is(int state, int entry) {
    return (entries.state(entry) & state) != 0;
  }

  void mark(int entry) {
    entries.setState(entry, entries.state(entry) | MARKED);
  }

  void addNewest(int entry, int state) {
    entries.setState(entry, state);
    time[entry] = ++now;
    size++;
    if ((state & IS_HOT) != 0) {
      hotSize++;
      entries.addLast(HOT, entry);
      return;
    }
    entries.addLast(COLD, entry);
    if (oldestTest == Entries.NONE && (state & IN_TEST) != 0) {
      oldestTest = entry;
    }
  }

  void leave(int entry) {
    if (entry == oldestTest) {
      findOldestTest();
    }
    size--;
    if (is(IS_HOT, entry)) {
      hotSize--;
    }
    entries.unlink(entry);
  }

  /** Keeps a ghost of a cold entry, in its place. */
  void addGhost(int entry) {
    int ghost = ghosts.add(entries.table(entry));
    if (ghost >= ghostTime.length) {
      ghostTime = Arrays.copyOf(ghostTime, ghosts.limit());
    }
    ghostTime[ghost] = time[entry];
  }

  /**
   * Removes the ghost of a table and gives the time when it was put at the head; 0 without a ghost.
   */
  long removeGhost(int table) {
    int ghost = ghosts.find(table);
    if (ghost == Ghosts.NONE) {
      return 0;
    }
    ghosts.remove(ghost);
    return ghostTime[ghost];
  }

  /** When the oldest page in its test period was put at the head; Long.MAX_VALUE without one. */
  long oldestTestTime() {
    return Math.min(oldestTestEntryTime(), oldestGhostTime());
  }

  /** Ends the test period that began first. Whether the page was used in it. */
  boolean endOldestTest() {
    if (oldestGhostTime() < oldestTestEntryTime()) {
      ghosts.remove(ghosts.oldest());
      return false;
    }
    int entry = oldestTest;
    entries.setState(entry, entries.state(entry) & ~IN_TEST);
    findOldestTest();
    return is(MARKED, entry);
  }

  void clear() {
    ghosts.clear();
    oldestTest = Entries.NONE;
    size = 0;
    hotSize = 0;
  }

  private long oldestTestEntryTime() {
    return oldestTest == Entries.NONE ? Long.MAX_VALUE : time[oldestTest];
  }

  private long oldestGhostTime() {
    int ghost = ghosts.oldest();
    return ghost == Ghosts.NONE ? Long.MAX_VALUE : ghostTime[ghost];
  }

  /** Moves HAND_test on to the next entry in its test. */
  private void findOldestTest() {
    do {
      oldestTest = entries.next(oldestTest);
    } while (oldestTest != Entries.NONE && !is(IN_TEST, oldestTest));
  }
}
