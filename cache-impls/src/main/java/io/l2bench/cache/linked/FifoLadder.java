package io.l2bench.cache.linked;

import io.l2bench.cache.CacheLadder;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.frame.TableIndex;
import java.util.Arrays;

/**
 * {@code fifo} at several capacities. A first-in-first-out cache needs no list: a table is cached
 * while fewer misses than the capacity came since the one that brought it in. Cost: O(capacities) a
 * request. Memory: 4 bytes a capacity and 8 for each table that a cache holds, twice that at most,
 * and a {@link TableIndex}.
 */
final class FifoLadder implements CacheLadder {
  /** Requests until ages are renewed; an age of more than twice that many misses would overflow. */
  private static final int RENEWAL = 1 << 29;

  private final int[] capacities;

  /** By capacity, the misses so far. They wrap around; their differences do not. */
  private final int[] misses;

  private final TableIndex rows;

  /** By row, its table. */
  private int[] tables;

  /** By row and capacity, the number of the miss that brought the table in last. */
  private int[] brought;

  private int used;

  /** Keeps what {@link #expect} reads from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  private final int renewal;
  private int untilRenewal;

  /** Empty caches of these capacities, ascending. */
  FifoLadder(int[] capacities) {
    this(capacities, /* misses= */ 0, RENEWAL);
  }

  /** The same after so many misses in each, with ages renewed whenever so many requests came. */
  FifoLadder(int[] capacities, int misses, int renewal) {
    this.renewal = renewal;
    this.untilRenewal = renewal;
    this.capacities = CacheLadder.checked(capacities);
    this.misses = new int[capacities.length];
    Arrays.fill(this.misses, misses);
    int largest = capacities[capacities.length - 1];
    rows = new TableIndex(largest);
    tables = new int[Math.min(largest, 1 << 16) + 1];
    brought = new int[tables.length * capacities.length];
  }

  @Override
  public long access(int table) {
    if (--untilRenewal == 0) {
      forgetUncached();
    }
    int row = rows.get(TableCache.checked(table));
    int first = (row == TableIndex.NONE ? add(table) : row) * capacities.length;
    long missed = 0;
    for (int i = 0; i < capacities.length; i++) {
      // The sign says whether the age is at least the capacity: no branch, since none is
      // foreseeable.
      int left = capacities[i] - 1 - (misses[i] - brought[first + i]);
      missed |= (long) (left >>> 31) << i;
    }
    bring(first, missed);
    return missed;
  }

  /** Reads the rows of the tables; no branch depends on what is read. */
  @Override
  public void expect(int[] expected, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int row = Math.max(0, rows.get(expected[i] & Integer.MAX_VALUE));
      sum += brought[row * capacities.length];
    }
    touched = sum;
  }

  /** The rows that there is room for. */
  int room() {
    return tables.length;
  }

  private void bring(int first, long missed) {
    for (long rest = missed; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      brought[first + i] = ++misses[i];
    }
  }

  /** Adds a row for a table that no cache holds. */
  private int add(int table) {
    if (used == tables.length) {
      forgetUncached();
      if (used > tables.length / 2) {
        int room = Math.multiplyExact(tables.length, 2);
        tables = Arrays.copyOf(tables, room);
        brought = Arrays.copyOf(brought, Math.multiplyExact(room, capacities.length));
      }
    }
    int row = used++;
    tables[row] = table;
    rows.set(table, row);
    for (int i = 0; i < capacities.length; i++) {
      brought[row * capacities.length + i] = misses[i] - capacities[i];
    }
    return row;
  }

  /** Keeps the rows of tables that a cache holds, and makes the other ages just too old. */
  private void forgetUncached() {
    untilRenewal = renewal;
    int kept = 0;
    for (int row = 0; row < used; row++) {
      if (renew(row)) {
        int width = capacities.length;
        System.arraycopy(brought, row * width, brought, kept * width, width);
        tables[kept] = tables[row];
        rows.set(tables[kept], kept);
        kept++;
      } else {
        rows.remove(tables[row]);
      }
    }
    used = kept;
  }

  /** Makes ages that are too old just too old; whether a cache holds the table. */
  private boolean renew(int row) {
    boolean cached = false;
    for (int i = 0; i < capacities.length; i++) {
      int at = row * capacities.length + i;
      if (misses[i] - brought[at] >= capacities[i]) {
        brought[at] = misses[i] - capacities[i];
      } else {
        cached = true;
      }
    }
    return cached;
  }
}
