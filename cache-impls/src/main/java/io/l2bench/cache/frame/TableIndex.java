package io.l2bench.cache.frame;

import java.util.Arrays;

/**
 * A map from table number to a number other than -1, for what replays note of tables.
 *
 * <p>An array by table number while that is cheap; once the tables outnumber the mapped ones more
 * than tenfold, one open-addressing map (linear probing, Fibonacci hashing, deletion by shifting
 * back: Knuth, The Art of Computer Programming 3, 6.4). Cost: O(1).
 */
public final class TableIndex {
  /** No number. */
  public static final int NONE = -1;

  /** Up to this many tables an array is always taken. */
  private static final int ALWAYS_DENSE = 1 << 14;

  private static final int SPARSE_FACTOR = 10;
  private static final long FIBONACCI = 0x9E3779B97F4A7C15L;

  /** By table, its number or NONE; empty once hashed. */
  private int[] dense;

  /** Pairs of table and number; a table of NONE is a free place. Empty until hashed. */
  private int[] pairs = {};

  private int shift;

  /** Pairs, once hashed. */
  private int size;

  /** An index for about that many tables at a time. */
  public TableIndex(int expected) {
    dense = new int[Math.min(Math.max(expected, 16), ALWAYS_DENSE)];
    Arrays.fill(dense, NONE);
  }

  /** The number of a table, or NONE. */
  public int get(int table) {
    int[] numbers = dense;
    if (table < numbers.length) {
      return numbers[table];
    }
    return numbers.length != 0 ? NONE : find(table);
  }

  /** Sets the number of a table, which may have had another one. */
  public void set(int table, int number) {
    if (table < dense.length) {
      dense[table] = number;
    } else {
      setBeyond(table, number);
    }
  }

  private void setBeyond(int table, int number) {
    if (pairs.length == 0) {
      growOrHash(table);
    }
    if (dense.length != 0) {
      dense[table] = number;
    } else {
      setHashed(table, number);
    }
  }

  private void setHashed(int table, int number) {
    int at = place(table);
    if (pairs[at] == NONE) {
      size++;
      if (size * 4 > pairs.length) {
        rehash(pairs.length);
        at = place(table);
      }
      pairs[at] = table;
    }
    pairs[at + 1] = number;
  }

  /** Takes away the number of a table that has one. */
  public void remove(int table) {
    if (dense.length != 0) {
      dense[table] = NONE;
    } else {
      size--;
      delete(table);
    }
  }

  /** Takes away all numbers. */
  public void clear() {
    size = 0;
    Arrays.fill(dense, NONE);
    Arrays.fill(pairs, NONE);
  }

  private void growOrHash(int table) {
    int numbered = (int) Arrays.stream(dense).filter(number -> number != NONE).count();
    if (table >= ALWAYS_DENSE && table / SPARSE_FACTOR > numbered) {
      hash(numbered);
      return;
    }
    int length = dense.length;
    long wanted = Math.max(2L * length, table + 1L);
    dense = Arrays.copyOf(dense, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    Arrays.fill(dense, length, dense.length, NONE);
  }

  private void hash(int numbered) {
    int[] numbers = dense;
    dense = new int[0];
    size = numbered;
    allocate(Math.max(64, Integer.highestOneBit(size) * 8));
    for (int table = 0; table < numbers.length; table++) {
      if (numbers[table] != NONE) {
        insert(table, numbers[table]);
      }
    }
  }

  private void rehash(int words) {
    int[] old = pairs;
    allocate(Math.multiplyExact(words, 2));
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != NONE) {
        insert(old[i], old[i + 1]);
      }
    }
  }

  /** Makes room for half as many pairs as words, a power of two. */
  private void allocate(int words) {
    pairs = new int[words];
    Arrays.fill(pairs, NONE);
    shift = 64 - Integer.numberOfTrailingZeros(words / 2);
  }

  private int home(int table) {
    return (int) ((table * FIBONACCI) >>> shift) << 1;
  }

  /** Where a table is, or the free place where it is to go. */
  private int place(int table) {
    int mask = pairs.length - 1;
    int at = home(table);
    while (pairs[at] != table && pairs[at] != NONE) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private int find(int table) {
    int at = place(table);
    return pairs[at] == NONE ? NONE : pairs[at + 1];
  }

  private void insert(int table, int number) {
    int at = place(table);
    pairs[at] = table;
    pairs[at + 1] = number;
  }

  private void delete(int table) {
    int mask = pairs.length - 1;
    int hole = place(table);
    for (int at = (hole + 2) & mask; pairs[at] != NONE; at = (at + 2) & mask) {
      int distance = (at - home(pairs[at])) & mask;
      if (distance >= ((at - hole) & mask)) {
        pairs[hole] = pairs[at];
        pairs[hole + 1] = pairs[at + 1];
        hole = at;
      }
    }
    pairs[hole] = NONE;
  }
}
