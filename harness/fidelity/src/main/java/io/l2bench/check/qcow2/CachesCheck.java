package io.l2bench.check.qcow2;

import io.l2bench.cache.qcow2.CacheIo;
import io.l2bench.cache.qcow2.CacheWork;
import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.check.Mismatch;
import io.l2bench.workload.qcow2.CacheSizes;
import org.jspecify.annotations.Nullable;

/**
 * The check of a log that has only the events of the caches: from the tables that are asked for, it
 * predicts hits, misses, victims and slots. Which slots are dirty it takes from the log.
 */
final class CachesCheck {
  private static final int ASKING = 0;

  private final Pointers pointers = new Pointers();
  private final Predictor predictor = new Predictor(pointers, () -> ASKING);
  private final CacheWork work = new CacheWork();
  private final long clusterBytes;
  private final Qcow2TableCache l2;
  private final Qcow2TableCache refcounts;

  /** A new table's slice, in use until the next get shows whether an old one is copied into it. */
  private int made = Qcow2TableCache.NONE;

  private @Nullable Mismatch mismatch;
  private long predicted;
  private long decidedByLog;
  private long reads;

  CachesCheck(CacheSizes sizes, long clusterBytes) {
    this.clusterBytes = clusterBytes;
    l2 = new Qcow2TableCache(TableKind.L2, sizes.l2Slots(), sizes.l2EntryBytes(), predictor);
    refcounts =
        new Qcow2TableCache(TableKind.REFCOUNTS, sizes.refcountSlots(), clusterBytes, predictor);
  }

  /** Takes the next line; one that was not predicted ends the check. */
  void take(Line line) {
    if (mismatch != null || !line.event().isOfCache()) {
      return;
    }
    if (line.event() == Event.CACHE_FLUSH || line.event() == Event.ENTRY_FLUSH) {
      decidedByLog++;
      return;
    }
    if (predictor.next() == null && line.event() == Event.CACHE_GET) {
      get(line);
    }
    compare(line);
  }

  private void get(Line line) {
    pointers.bind(ASKING, line.get(Field.CO));
    boolean fromDisk = line.get(Field.READ_FROM_DISK) != 0;
    long offset = line.get(Field.HEX_OFFSET);
    Qcow2TableCache cache = line.get(Field.IS_L2_CACHE) == 1 ? l2 : refcounts;
    if (offset <= 0 || offset % cache.entryBytes() != 0) {
      return;
    }
    boolean copies = cache == l2 && made != Qcow2TableCache.NONE && fromDisk && !isMade(offset);
    if (cache == l2 && !copies) {
      putMade();
    }
    CacheIo io = fromDisk ? work.get(cache, offset) : work.getEmpty(cache, offset);
    reads += io == CacheIo.READ && cache == l2 ? 1 : 0;
    while (io != CacheIo.NONE) {
      io = work.proceed();
    }
    if (cache == l2 && !fromDisk) {
      made = work.slot();
    } else {
      cache.put(work.slot());
    }
    if (copies) {
      putMade();
    }
  }

  /** Whether a slice is of the new table. */
  private boolean isMade(long offset) {
    return offset / clusterBytes == l2.offset(made) / clusterBytes;
  }

  private void putMade() {
    if (made != Qcow2TableCache.NONE) {
      l2.put(made);
      made = Qcow2TableCache.NONE;
    }
  }

  private void compare(Line line) {
    Expected next = predictor.next();
    if (next == null) {
      mismatch = new Mismatch(line.number(), "the get of a table in the image file", line.text());
    } else if (!pointers.holds(next, line)) {
      mismatch = new Mismatch(line.number(), pointers.text(next), line.text());
    } else {
      predictor.passed();
      predicted++;
    }
  }

  @Nullable Mismatch mismatch() {
    return mismatch;
  }

  /** The lines that were as predicted. */
  long predicted() {
    return predicted;
  }

  /** The lines that showed what is dirty. */
  long decidedByLog() {
    return decidedByLog;
  }

  /** The reads of L2 slices. */
  long reads() {
    return reads;
  }

  /** The slices cached. */
  int filled() {
    return l2.filled();
  }

  /** Whether every predicted line has come. */
  boolean between() {
    return predictor.next() == null;
  }
}
