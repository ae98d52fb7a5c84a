package io.l2bench.cache.qcow2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same rules with QEMU's plain search over all slots, and perhaps one rule broken. */
final class PlainCaches implements Caches {
  private final Map<TableKind, Cache> caches = new EnumMap<>(TableKind.class);
  private final List<String> done = new ArrayList<>();
  private final Fault fault;

  /** What is wrong with it. */
  enum Fault {
    NONE,
    SEARCH_STARTS_ONE_SLOT_FURTHER,
    START_LACKS_THE_FACTOR,
    ONE_SLOT_MORE,
    VICTIMS_ARE_NOT_WRITTEN,
    NO_DEPENDENCY
  }

  private static final class Slot {
    long offset;
    long released;
    int references;
    boolean dirty;
  }

  private static final class Cache {
    final TableKind kind;
    final long entryBytes;
    final List<Slot> slots = new ArrayList<>();
    long clock;
    long cleaned;
    @Nullable Cache depends;
    boolean flushFirst;

    Cache(TableKind kind, int slots, long entryBytes) {
      this.kind = kind;
      this.entryBytes = entryBytes;
      for (int i = 0; i < slots; i++) {
        this.slots.add(new Slot());
      }
    }

    Slot find(long offset) {
      return slots.stream().filter(slot -> slot.offset == offset).findFirst().orElseThrow();
    }
  }

  PlainCaches(int l2Slots, long l2Entry, int refcountSlots, long refcountEntry, Fault fault) {
    this.fault = fault;
    int more = fault == Fault.ONE_SLOT_MORE ? 1 : 0;
    caches.put(TableKind.L2, new Cache(TableKind.L2, l2Slots + more, l2Entry));
    caches.put(
        TableKind.REFCOUNTS, new Cache(TableKind.REFCOUNTS, refcountSlots + more, refcountEntry));
  }

  private Cache cache(TableKind kind) {
    return Objects.requireNonNull(caches.get(kind));
  }

  @Override
  public List<String> get(TableKind kind, long offset, boolean readFromDisk) {
    Cache cache = cache(kind);
    int victim = -1;
    int at = start(cache, offset);
    for (int looked = 0; looked < cache.slots.size(); looked++) {
      Slot slot = cache.slots.get(at);
      if (slot.offset == offset) {
        return handOut(cache, at);
      }
      if (slot.references == 0
          && (victim < 0 || slot.released < cache.slots.get(victim).released)) {
        victim = at;
      }
      at = (at + 1) % cache.slots.size();
    }
    replace(cache, victim, offset, readFromDisk);
    return handOut(cache, victim);
  }

  private int start(Cache cache, long offset) {
    long factor = fault == Fault.START_LACKS_THE_FACTOR ? 1 : 4;
    long further = fault == Fault.SEARCH_STARTS_ONE_SLOT_FURTHER ? 1 : 0;
    return (int) ((offset / cache.entryBytes * factor + further) % cache.slots.size());
  }

  private void replace(Cache cache, int at, long offset, boolean readFromDisk) {
    done.add("replace %s %d".formatted(cache.kind, at));
    Slot slot = cache.slots.get(at);
    if (fault == Fault.VICTIMS_ARE_NOT_WRITTEN) {
      slot.dirty = false;
    }
    writeBack(cache, at);
    done.add("read %s %d".formatted(cache.kind, at));
    if (readFromDisk) {
      done.add("READ %s %d %d".formatted(cache.kind, at, offset));
    }
    slot.offset = offset;
  }

  private List<String> handOut(Cache cache, int at) {
    cache.slots.get(at).references++;
    done.add("done %s %d".formatted(cache.kind, at));
    return all();
  }

  private void writeBack(Cache cache, int at) {
    Slot slot = cache.slots.get(at);
    if (!slot.dirty) {
      return;
    }
    done.add("entry %s %d".formatted(cache.kind, at));
    if (cache.depends != null) {
      flushDependency(cache);
    } else if (cache.flushFirst) {
      done.add("FLUSH_FILE");
      cache.flushFirst = false;
    }
    done.add("WRITE %s %d %d".formatted(cache.kind, at, slot.offset));
    slot.dirty = false;
  }

  private void flushDependency(Cache cache) {
    flushAll(Objects.requireNonNull(cache.depends));
    cache.depends = null;
    cache.flushFirst = false;
  }

  private void flushAll(Cache cache) {
    writeAll(cache);
    done.add("FLUSH_FILE");
  }

  private void writeAll(Cache cache) {
    done.add("flush " + cache.kind);
    for (int i = 0; i < cache.slots.size(); i++) {
      writeBack(cache, i);
    }
  }

  @Override
  public List<String> flush(TableKind kind) {
    flushAll(cache(kind));
    return all();
  }

  @Override
  public List<String> write(TableKind kind) {
    writeAll(cache(kind));
    return all();
  }

  @Override
  public List<String> setDependency(TableKind of, TableKind on) {
    if (fault == Fault.NO_DEPENDENCY) {
      return List.of();
    }
    if (cache(on).depends != null) {
      flushDependency(cache(on));
    }
    if (cache(of).depends != null && cache(of).depends != cache(on)) {
      flushDependency(cache(of));
    }
    cache(of).depends = cache(on);
    return all();
  }

  @Override
  public void setFlushFirst(TableKind kind) {
    cache(kind).flushFirst = true;
  }

  @Override
  public void markDirty(TableKind kind, long offset) {
    cache(kind).find(offset).dirty = true;
  }

  @Override
  public void put(TableKind kind, long offset) {
    Slot slot = cache(kind).find(offset);
    slot.references--;
    if (slot.references == 0) {
      slot.released = ++cache(kind).clock;
    }
  }

  @Override
  public void discard(TableKind kind, long offset) {
    cache(kind).slots.stream().filter(slot -> slot.offset == offset).forEach(PlainCaches::empty);
  }

  @Override
  public void cleanUnused(TableKind kind) {
    Cache cache = cache(kind);
    cache.slots.stream()
        .filter(slot -> slot.references == 0 && !slot.dirty && slot.released <= cache.cleaned)
        .forEach(PlainCaches::empty);
    cache.cleaned = cache.clock;
  }

  private static void empty(Slot slot) {
    slot.offset = 0;
    slot.released = 0;
    slot.dirty = false;
  }

  private List<String> all() {
    List<String> all = List.copyOf(done);
    done.clear();
    return all;
  }
}
