package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * Numbered records of tables, and the lists that they are kept in.
 *
 * <p>A record is four words side by side: its table, its state, and its neighbours in the one list
 * that holds it, so that a hit touches one cache line of its own. The first record numbers are the
 * heads of the lists; the others come after them. A list is a ring through its head, so that
 * linking needs no branch. Cost of every operation: O(1).
 */
public class Records {
  /** No record. */
  public static final int NONE = -1;

  static final int STRIDE = 4;
  static final int TABLE = 0;
  static final int STATE = 1;
  static final int NEXT = 2;
  static final int PREVIOUS = 3;

  /** The most records made at first; more are made as needed. */
  static final int FIRST_ROOM = 1 << 20;

  final int lists;
  int[] words;

  /** The first record number never used so far. */
  private int unused;

  /** The record given back last, linked to the one before by NEXT; or NONE. */
  private int freed = NONE;

  /** Records for about that many tables, kept in that many lists. */
  public Records(int expected, int lists) {
    this.lists = lists;
    this.unused = lists;
    this.words = new int[(lists + Math.min(expected, FIRST_ROOM) + 2) * STRIDE];
    clearLists();
  }

  /** More than any record's number until the next one is made. */
  public final int limit() {
    return words.length / STRIDE;
  }

  /** The table of a record. */
  public final int table(int record) {
    return words[record * STRIDE + TABLE];
  }

  /** Puts an unlinked record at the head of a list. */
  public final void addFirst(int list, int record) {
    link(record, list, words[list * STRIDE + NEXT]);
  }

  /** Puts an unlinked record at the tail of a list. */
  public final void addLast(int list, int record) {
    link(record, words[list * STRIDE + PREVIOUS], list);
  }

  /** Puts an unlinked record right after another one of a list. */
  public final void addAfter(int other, int record) {
    link(record, other, words[other * STRIDE + NEXT]);
  }

  /** Takes a record out of its list. */
  public final void unlink(int record) {
    int next = words[record * STRIDE + NEXT];
    int previous = words[record * STRIDE + PREVIOUS];
    words[previous * STRIDE + NEXT] = next;
    words[next * STRIDE + PREVIOUS] = previous;
  }

  /** Takes a record out of its list and puts it at the tail of that one. */
  public final void moveToLast(int list, int record) {
    unlink(record);
    addLast(list, record);
  }

  /** The record at the head of a list, or NONE. */
  public final int first(int list) {
    return next(list);
  }

  /** The record at the tail of a list, or NONE. */
  public final int last(int list) {
    return previous(list);
  }

  /** The record after this one, or NONE at the tail. */
  public final int next(int record) {
    int node = words[record * STRIDE + NEXT];
    return node < lists ? NONE : node;
  }

  /** The record before this one, or NONE at the head. */
  public final int previous(int record) {
    int node = words[record * STRIDE + PREVIOUS];
    return node < lists ? NONE : node;
  }

  /** A new record of a table, in no list. */
  public final int make(int table, int state) {
    int record = freed;
    if (record != NONE) {
      freed = words[record * STRIDE + NEXT];
    } else {
      record = unused++;
      if (record * STRIDE == words.length) {
        words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
      }
    }
    words[record * STRIDE + TABLE] = table;
    words[record * STRIDE + STATE] = state;
    return record;
  }

  /** Gives back a record that is in no list. */
  public final void free(int record) {
    words[record * STRIDE + STATE] = 0;
    words[record * STRIDE + NEXT] = freed;
    freed = record;
  }

  /** Whether that is the number of a record, in use or free. */
  final boolean exists(int record) {
    return record >= lists && record < unused;
  }

  /** The first record number never used so far. */
  final int unused() {
    return unused;
  }

  /** Empties the lists, but does not give their records back. */
  final void clearLists() {
    for (int list = 0; list < lists; list++) {
      words[list * STRIDE + NEXT] = list;
      words[list * STRIDE + PREVIOUS] = list;
    }
  }

  private void link(int record, int previous, int next) {
    words[record * STRIDE + PREVIOUS] = previous;
    words[record * STRIDE + NEXT] = next;
    words[previous * STRIDE + NEXT] = record;
    words[next * STRIDE + PREVIOUS] = record;
  }
}
