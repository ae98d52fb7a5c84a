package io.l2bench.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The possible contents of a table in the cache, each with the image file's contents in that case.
 */
final class UncertainTable {
  /** The unit in which tables are written: 512 bytes. */
  private static final int SECTOR_ENTRIES = 64;

  private final int number;
  private List<Possibility> possibilities;

  /** The possible results of the reads in flight, by the entry of the cache that they read into. */
  private final Map<Integer, List<long[]>> reads = new LinkedHashMap<>();

  private static final class Possibility {
    private final long[] cached;
    private final long[] onDisk;

    Possibility(long[] cached, long[] onDisk) {
      this.cached = cached;
      this.onDisk = onDisk;
    }
  }

  /**
   * A table that is certain to be as in the file.
   *
   * @param contents its entries, which change with the table
   */
  UncertainTable(int number, long[] contents) {
    this.number = number;
    this.possibilities = List.of(new Possibility(contents, contents.clone()));
  }

  /** Its index in L1. */
  int number() {
    return number;
  }

  /**
   * A read into an entry of the cache begins: it gets the file's contents of this moment or later.
   */
  void readBegins(int entry) {
    reads.put(entry, onDisk());
  }

  /** The read into an entry was in vain. */
  void readDropped(int entry) {
    reads.remove(entry);
  }

  /**
   * Ends the read into an entry, if there is one, and keeps its result.
   *
   * @return the number of contents that the read may have got; 0 if the entry was not being read
   */
  int keepRead(int entry) {
    List<long[]> seen = reads.remove(entry);
    if (seen == null) {
      return 0;
    }
    List<long[]> contents = distinct(seen);
    List<Possibility> kept = new ArrayList<>();
    for (long[] onDisk : onDisk()) {
      contents.forEach(content -> kept.add(new Possibility(content.clone(), onDisk)));
    }
    possibilities = kept;
    return contents.size();
  }

  /** Entries are changed in the cache, and written to the file in whole sectors. */
  void write(long[] changed, int index, int end) {
    List<Possibility> after = new ArrayList<>();
    for (Possibility before : possibilities) {
      System.arraycopy(changed, index, before.cached, index, end - index);
      after.add(new Possibility(before.cached, written(before, index, end)));
    }
    possibilities = after;
    reads.values().forEach(seen -> seen.addAll(onDisk()));
  }

  private static long[] written(Possibility before, int index, int end) {
    long[] onDisk = before.onDisk.clone();
    int from = index & -SECTOR_ENTRIES;
    int to = Math.min((end + SECTOR_ENTRIES - 1) & -SECTOR_ENTRIES, onDisk.length);
    System.arraycopy(before.cached, from, onDisk, from, to - from);
    return onDisk;
  }

  /**
   * Keeps only the contents that fit, if some but not all do.
   *
   * @return whether that was so
   */
  boolean decide(Predicate<long[]> fits) {
    List<Possibility> fitting = possibilities.stream().filter(p -> fits.test(p.cached)).toList();
    if (fitting.isEmpty() || fitting.size() == possibilities.size()) {
      return false;
    }
    possibilities = fitting;
    return true;
  }

  /** Whether the table has one possible content. */
  boolean isDecided() {
    return possibilities.size() == 1;
  }

  /** The content that saw the most writes. */
  long[] latest() {
    return possibilities.get(possibilities.size() - 1).cached;
  }

  /** Whether the table is certain to be as in the file, and is not being read. */
  boolean isCertain() {
    Possibility first = possibilities.get(0);
    return reads.isEmpty() && isDecided() && Arrays.equals(first.cached, first.onDisk);
  }

  private List<long[]> onDisk() {
    return distinct(possibilities.stream().map(possibility -> possibility.onDisk).toList());
  }

  private static List<long[]> distinct(List<long[]> contents) {
    List<long[]> distinct = new ArrayList<>();
    for (long[] content : contents) {
      if (distinct.stream().noneMatch(other -> Arrays.equals(other, content))) {
        distinct.add(content);
      }
    }
    return distinct;
  }
}
