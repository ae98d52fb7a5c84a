package io.l2bench.cache.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A map from table number to a number other than -1, for what a replay remembers of tables.
 *
 * <p>An array by table number while that is cheap; once the tables outnumber the mapped ones more
 * than tenfold, {@link IndexedRecords} that hold the numbers. Cost: O(1) expected.
 */
public final class TableIndex {
  /** No number. */
  public static final int NONE = Records.NONE;

  /** By table, its number or NONE; empty once hashed. */
  private int[] dense;

  /** The numbers in the state words of their tables' records; null until hashed. */
  private @Nullable IndexedRecords hashed;

  /** An index for about that many tables at a time. */
  public TableIndex(int expected) {
    dense = DenseTables.of(expected);
  }

  /** The number of a table, or NONE. */
  public int get(int table) {
    int[] numbers = dense;
    if (table < numbers.length) {
      return numbers[table];
    }
    return hashed == null ? NONE : number(hashed, table);
  }

  private static int number(IndexedRecords records, int table) {
    int record = records.recordOf(table);
    return record == NONE ? NONE : records.words[record * Records.STRIDE + Records.STATE];
  }

  /** Sets the number of a table, which may have had another one. */
  public void set(int table, int number) {
    if (table >= dense.length && hashed == null) {
      growOrHash(table);
    }
    if (hashed == null) {
      dense[table] = number;
    } else {
      set(hashed, table, number);
    }
  }

  private static void set(IndexedRecords records, int table, int number) {
    int record = records.recordOf(table);
    if (record == NONE) {
      records.index(records.make(table, number));
    } else {
      records.words[record * Records.STRIDE + Records.STATE] = number;
    }
  }

  /** Takes away the number of a table that has one. */
  public void remove(int table) {
    if (hashed == null) {
      dense[table] = NONE;
    } else {
      int record = hashed.recordOf(table);
      hashed.unindex(record);
      hashed.free(record);
    }
  }

  /** Takes away all numbers. */
  public void clear() {
    Arrays.fill(dense, NONE);
    if (hashed != null) {
      hashed = IndexedRecords.hashed(/* expected= */ 0);
    }
  }

  private void growOrHash(int table) {
    int numbered = (int) Arrays.stream(dense).filter(number -> number != NONE).count();
    if (DenseTables.isWasteful(table, numbered)) {
      hash(numbered);
    } else {
      dense = DenseTables.grown(dense, table);
    }
  }

  private void hash(int numbered) {
    IndexedRecords records = IndexedRecords.hashed(numbered);
    for (int table = 0; table < dense.length; table++) {
      if (dense[table] != NONE) {
        records.index(records.make(table, dense[table]));
      }
    }
    dense = new int[0];
    hashed = records;
  }
}
