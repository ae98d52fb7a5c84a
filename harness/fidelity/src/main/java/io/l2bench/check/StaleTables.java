package io.l2bench.check;

import io.l2bench.driver.qed.QedImageMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables whose cached contents may differ from the image file. Two requests that miss a table
 * both read it. The first copy may be cached, written and evicted before the second read ends; then
 * the second copy is cached, with or without those writes. QEMU does not guard against this. The
 * log does not show which writes a read saw: such a table has several possible contents, and the
 * lookups in it show which it was.
 */
final class StaleTables {
  private final QedImageMap image;
  private final Witness witness;

  /** The tables being read, and those whose cached contents are not the file's. */
  private final Map<Integer, UncertainTable> tables = new HashMap<>();

  /** The tables being read, by the entry of the cache that they are read into. */
  private final Map<Integer, UncertainTable> readInto = new HashMap<>();

  private long overtakenReads;
  private long decided;

  StaleTables(QedImageMap image, Witness witness) {
    this.image = image;
    this.witness = witness;
  }

  /** Gives the log's result for the current lookup. */
  @FunctionalInterface
  interface Witness {
    /** The result of the lookup, or null if the log does not have it. */
    @Nullable Lookup lookup();
  }

  /**
   * A lookup.
   *
   * @param position on the disk, in bytes
   * @param bytes requested, from its position on
   * @param entry the cluster's entry, as found
   * @param run the contiguous bytes from its position on, as found
   */
  record Lookup(long position, long bytes, long entry, long run) {}

  /** The read of a table into an entry begins. */
  void readBegins(int number, int entry) {
    UncertainTable table =
        tables.computeIfAbsent(number, n -> new UncertainTable(n, image.entries(n)));
    table.readBegins(entry);
    readInto.put(entry, table);
  }

  /** Entries of a cached table were changed, and are written from it. */
  void written(long offset, int index, long n) {
    int number = image.tableAt(offset);
    UncertainTable table = tables.get(number);
    if (table != null) {
      long[] changed = image.entries(number);
      table.write(changed, index, (int) Math.min(index + n, changed.length));
    }
  }

  /** An entry is freed; if its table was being read, that read was in vain. */
  void freed(int entry) {
    UncertainTable table = readInto.remove(entry);
    if (table != null) {
      table.readDropped(entry);
      settle(table);
    }
  }

  /** A table was found in the cache; if its read was still open, that read has been cached. */
  void found(long offset, int entry) {
    UncertainTable table = tables.get(image.tableAt(offset));
    if (table == null) {
      return;
    }
    int seen = table.keepRead(entry);
    if (seen > 0) {
      readInto.remove(entry);
    }
    if (seen > 1) {
      overtakenReads++;
    }
    decide(table);
    image.setEntries(table.number(), table.latest());
    settle(table);
  }

  /** Keeps only the contents that the log allows, if it allows any. */
  private void decide(UncertainTable table) {
    Lookup lookup = table.isDecided() ? null : witness.lookup();
    if (lookup != null
        && image.tableOf(lookup.position) == table.number()
        && table.decide(content -> fits(table.number(), content, lookup))) {
      decided++;
    }
  }

  private boolean fits(int number, long[] content, Lookup lookup) {
    image.setEntries(number, content);
    long bytes = Math.min(lookup.bytes, image.endOf(number) - lookup.position);
    return image.cluster(number, lookup.position) == lookup.entry
        && image.run(number, lookup.position, bytes) == lookup.run;
  }

  /** Forgets a table that is certain to be as in the file. */
  private void settle(UncertainTable table) {
    if (table.isCertain()) {
      tables.remove(table.number());
    }
  }

  /** Cached reads whose table had been written since they began. */
  long overtakenReads() {
    return overtakenReads;
  }

  /** Lookups in such tables that only the log could decide. */
  long decided() {
    return decided;
  }
}
