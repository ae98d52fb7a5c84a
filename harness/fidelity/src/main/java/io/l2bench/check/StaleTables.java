package io.l2bench.check;

import io.l2bench.driver.qed.QedImageMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the cache may hold otherwise than the image file does. Two requests that miss a
 * table read it both. The copy of the first may be cached, written and evicted before the second's
 * read is over; then the second's copy is cached, and has what was written or not. Nothing in QEMU
 * guards against it. Which of the writes a read still saw is not in the log: such a table has
 * several possible contents, and the lookups in it tell which it was.
 */
final class StaleTables {
  /** The unit in which tables are written: 512 bytes. */
  private static final int SECTOR_ENTRIES = 64;

  private final QedImageMap image;
  private final Witness witness;

  /** The tables that are being read, and those whose cached contents are not the file's. */
  private final Map<Integer, Table> tables = new HashMap<>();

  /** The tables that are being read, by the entries that they are read into. */
  private final Map<Integer, Table> readInto = new HashMap<>();

  private long overtakenReads;
  private long decided;

  StaleTables(QedImageMap image, Witness witness) {
    this.image = image;
    this.witness = witness;
  }

  /** Tells what the log has for the lookup that is under way. */
  @FunctionalInterface
  interface Witness {
    /** What it found, or null if the log does not say. */
    @Nullable Lookup lookup();
  }

  /**
   * A lookup.
   *
   * @param bytes of disk from its position on that it asks for
   * @param entry the cluster's entry, as found
   * @param run the contiguous bytes from its position on, as found
   */
  record Lookup(long position, long bytes, long entry, long run) {}

  /** What a table may be in the cache, and what in the file if so. */
  private static final class Possibility {
    final long[] cached;
    final long[] onDisk;

    Possibility(long[] cached, long[] onDisk) {
      this.cached = cached;
      this.onDisk = onDisk;
    }
  }

  private static final class Table {
    final int number;
    List<Possibility> possibilities = new ArrayList<>();

    /** By entry: what a read under way may get. */
    final Map<Integer, List<long[]>> reads = new LinkedHashMap<>();

    Table(int number) {
      this.number = number;
    }

    List<long[]> onDisk() {
      return distinct(possibilities.stream().map(possibility -> possibility.onDisk).toList());
    }
  }

  /** The read of a table into an entry begins. */
  void readBegins(int number, int entry) {
    Table table = tables.computeIfAbsent(number, this::unread);
    table.reads.put(entry, new ArrayList<>(table.onDisk()));
    readInto.put(entry, table);
  }

  private Table unread(int number) {
    Table table = new Table(number);
    long[] contents = image.entries(number);
    table.possibilities.add(new Possibility(contents, contents.clone()));
    return table;
  }

  /** Entries of a cached table were changed, and are written from it, in whole sectors. */
  void written(long offset, int index, long n) {
    int number = image.tableAt(offset);
    Table table = tables.get(number);
    if (table == null) {
      return;
    }
    long[] changed = image.entries(number);
    int end = (int) Math.min(index + n, changed.length);
    List<Possibility> after = new ArrayList<>();
    for (Possibility before : table.possibilities) {
      System.arraycopy(changed, index, before.cached, index, end - index);
      after.add(new Possibility(before.cached, write(before, index, end)));
    }
    table.possibilities = after;
    table.reads.values().forEach(seen -> seen.addAll(table.onDisk()));
  }

  private static long[] write(Possibility before, int index, int end) {
    long[] onDisk = before.onDisk.clone();
    int from = index & -SECTOR_ENTRIES;
    int to = Math.min((end + SECTOR_ENTRIES - 1) & -SECTOR_ENTRIES, onDisk.length);
    System.arraycopy(before.cached, from, onDisk, from, to - from);
    return onDisk;
  }

  /** An entry is freed; if its table is being read, or was, in vain. */
  void freed(int entry) {
    Table table = readInto.remove(entry);
    if (table != null) {
      table.reads.remove(entry);
      settle(table);
    }
  }

  /** A table was found in the cache; if its read was under way until now, it has been kept. */
  void found(long offset, int entry) {
    Table table = tables.get(image.tableAt(offset));
    if (table == null) {
      return;
    }
    List<long[]> seen = table.reads.remove(entry);
    if (seen != null) {
      readInto.remove(entry);
      keep(table, seen);
    }
    decide(table);
    Possibility latest = table.possibilities.get(table.possibilities.size() - 1);
    image.setEntries(table.number, latest.cached);
    settle(table);
  }

  private void keep(Table table, List<long[]> seen) {
    List<long[]> contents = distinct(seen);
    List<Possibility> kept = new ArrayList<>();
    for (long[] onDisk : table.onDisk()) {
      contents.forEach(content -> kept.add(new Possibility(content.clone(), onDisk)));
    }
    table.possibilities = kept;
    if (contents.size() > 1) {
      overtakenReads++;
    }
  }

  /** Leaves the possibilities that are as the log says, if they differ and any is. */
  private void decide(Table table) {
    if (table.possibilities.size() == 1) {
      return;
    }
    Lookup lookup = witness.lookup();
    if (lookup == null || image.tableOf(lookup.position) != table.number) {
      return;
    }
    List<Possibility> fitting = new ArrayList<>();
    for (Possibility possibility : table.possibilities) {
      image.setEntries(table.number, possibility.cached);
      if (fits(table.number, lookup)) {
        fitting.add(possibility);
      }
    }
    if (!fitting.isEmpty() && fitting.size() < table.possibilities.size()) {
      table.possibilities = fitting;
      decided++;
    }
  }

  private boolean fits(int number, Lookup lookup) {
    long bytes = Math.min(lookup.bytes, image.endOf(number) - lookup.position);
    return image.cluster(number, lookup.position) == lookup.entry
        && image.run(number, lookup.position, bytes) == lookup.run;
  }

  /** Forgets a table that is read no more, once it is certain to be as in the file. */
  private void settle(Table table) {
    Possibility first = table.possibilities.get(0);
    if (table.reads.isEmpty()
        && table.possibilities.size() == 1
        && Arrays.equals(first.cached, first.onDisk)) {
      tables.remove(table.number);
    }
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

  /** Reads that were kept though their table had been written since they began. */
  long overtakenReads() {
    return overtakenReads;
  }

  /** Lookups in such tables that the log had to tell. */
  long decided() {
    return decided;
  }
}
