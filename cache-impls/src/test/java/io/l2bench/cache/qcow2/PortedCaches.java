package io.l2bench.cache.qcow2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The port. */
final class PortedCaches implements Caches {
  private final CacheWork work = new CacheWork();
  private final Map<TableKind, Qcow2TableCache> caches = new EnumMap<>(TableKind.class);
  private final List<String> done = new ArrayList<>();

  PortedCaches(int l2Slots, long l2Entry, int refcountSlots, long refcountEntry) {
    caches.put(TableKind.L2, new Qcow2TableCache(TableKind.L2, l2Slots, l2Entry, new Events()));
    caches.put(
        TableKind.REFCOUNTS,
        new Qcow2TableCache(TableKind.REFCOUNTS, refcountSlots, refcountEntry, new Events()));
  }

  Qcow2TableCache cache(TableKind kind) {
    return Objects.requireNonNull(caches.get(kind));
  }

  @Override
  public List<String> get(TableKind kind, long offset, boolean readFromDisk) {
    Qcow2TableCache cache = cache(kind);
    return drive(readFromDisk ? work.get(cache, offset) : work.getEmpty(cache, offset));
  }

  @Override
  public List<String> flush(TableKind kind) {
    return drive(work.flush(cache(kind)));
  }

  @Override
  public List<String> write(TableKind kind) {
    return drive(work.write(cache(kind)));
  }

  @Override
  public List<String> setDependency(TableKind of, TableKind on) {
    return drive(work.setDependency(cache(of), cache(on)));
  }

  @Override
  public void setFlushFirst(TableKind kind) {
    cache(kind).setFlushFirst();
  }

  @Override
  public void markDirty(TableKind kind, long offset) {
    cache(kind).markDirty(cache(kind).find(offset));
  }

  @Override
  public void put(TableKind kind, long offset) {
    cache(kind).put(cache(kind).find(offset));
  }

  @Override
  public void discard(TableKind kind, long offset) {
    cache(kind).discard(offset);
  }

  @Override
  public void cleanUnused(TableKind kind) {
    cache(kind).cleanUnused();
  }

  private List<String> drive(CacheIo first) {
    for (CacheIo io = first; io != CacheIo.NONE; io = work.proceed()) {
      done.add(
          io == CacheIo.FLUSH_FILE
              ? "FLUSH_FILE"
              : "%s %s %d %d".formatted(io, work.cache().kind(), work.slot(), work.offset()));
    }
    List<String> all = List.copyOf(done);
    done.clear();
    return all;
  }

  private final class Events implements CacheListener {
    @Override
    public void replaceEntry(TableKind kind, int slot) {
      done.add("replace %s %d".formatted(kind, slot));
    }

    @Override
    public void read(TableKind kind, int slot) {
      done.add("read %s %d".formatted(kind, slot));
    }

    @Override
    public void done(TableKind kind, int slot) {
      done.add("done %s %d".formatted(kind, slot));
    }

    @Override
    public void flush(TableKind kind) {
      done.add("flush %s".formatted(kind));
    }

    @Override
    public void entryFlush(TableKind kind, int slot) {
      done.add("entry %s %d".formatted(kind, slot));
    }
  }
}
