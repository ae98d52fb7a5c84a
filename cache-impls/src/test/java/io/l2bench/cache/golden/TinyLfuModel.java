package io.l2bench.cache.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Einziger, Friedman and Manes: a window of 1%, a main area that is a segmented LRU, four fifths of
 * it protected, and a count-min sketch that ages.
 */
final class TinyLfuModel implements Model {
  private final int capacity;
  private final int windowShare;
  private final int protectedShare;
  private final List<Integer> window = new ArrayList<>();
  private final List<Integer> probation = new ArrayList<>();
  private final List<Integer> safe = new ArrayList<>();
  private final Sketch sketch;

  TinyLfuModel(int capacity) {
    this.capacity = capacity;
    this.windowShare = Math.max(1, capacity / 100);
    this.protectedShare = (capacity - windowShare) * 4 / 5;
    this.sketch = new Sketch(capacity);
  }

  @Override
  public boolean access(int table) {
    Integer x = table;
    boolean inMain = probation.remove(x) || safe.remove(x);
    boolean hit = window.remove(x) || inMain;
    if (!hit && window.size() + probation.size() + safe.size() == capacity) {
      evict();
    }
    sketch.add(table);
    (inMain ? safe : window).add(x);
    if (safe.size() > protectedShare) {
      probation.add(safe.remove(0));
    }
    int main = probation.size() + safe.size();
    if (window.size() > windowShare && main < capacity - windowShare) {
      probation.add(window.remove(0));
    }
    return hit;
  }

  private void evict() {
    Integer candidate = window.remove(0);
    List<Integer> defenders = probation.isEmpty() ? safe : probation;
    if (!defenders.isEmpty() && sketch.count(candidate) > sketch.count(defenders.get(0))) {
      defenders.remove(0);
      probation.add(candidate);
    }
  }

  /** Counts up to 15, eight an entry and row; halved after ten uses an entry. */
  private static final class Sketch {
    private static final List<Long> FACTORS =
        List.of(0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L);

    private final int entries;
    private final int[][] rows;
    private int uses;

    Sketch(int capacity) {
      this.entries = Math.max(8, capacity);
      int width = Integer.highestOneBit(8 * entries - 1) * 2;
      this.rows = new int[FACTORS.size()][width];
    }

    void add(int table) {
      for (int row = 0; row < rows.length; row++) {
        int place = place(row, table);
        rows[row][place] = Math.min(15, rows[row][place] + 1);
      }
      uses++;
      if (uses == 10 * entries) {
        uses /= 2;
        for (int[] row : rows) {
          IntStream.range(0, row.length).forEach(place -> row[place] /= 2);
        }
      }
    }

    int count(int table) {
      return IntStream.range(0, rows.length)
          .map(row -> rows[row][place(row, table)])
          .min()
          .orElseThrow();
    }

    /** The product's leading bits, as many as number a place of the row. */
    private int place(int row, int table) {
      long product = (table + 1L) * FACTORS.get(row);
      return (int) (product >>> (64 - Integer.numberOfTrailingZeros(rows[row].length)));
    }
  }
}
