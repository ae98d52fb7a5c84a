package io.l2bench.check;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.TableCache;
import io.l2bench.driver.ImageMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** QED's cache written anew, simply, with one fault or none. */
final class MutantCache implements TableCache {
  private final Fault fault;
  private final ImageMap image;
  private final EntryListener listener;
  private final List<Entry> listed = new ArrayList<>();
  private final Map<Integer, Entry> live = new HashMap<>();
  private int made;

  /** What is wrong with it. */
  enum Fault {
    NONE,
    PROMOTES_ON_HIT,
    LIMIT_OF_49,
    NO_DEDUP,
    EVICTS_IN_USE
  }

  private static final class Entry {
    final int id;
    final int table;
    long offset;
    int references = 1;

    Entry(int id, int table) {
      this.id = id;
      this.table = table;
    }
  }

  MutantCache(Fault fault, ImageMap image, EntryListener listener) {
    this.fault = fault;
    this.image = image;
    this.listener = listener;
  }

  @Override
  public int lookup(int table) {
    return find(image.tableOffset(table));
  }

  private int find(long offset) {
    Entry found = listed.stream().filter(entry -> entry.offset == offset).findFirst().orElse(null);
    if (found == null) {
      return MISS;
    }
    listener.find(found.id, offset, found.references);
    found.references++;
    if (fault == Fault.PROMOTES_ON_HIT) {
      listed.remove(found);
      listed.add(found);
    }
    return found.id;
  }

  @Override
  public int allocate(int table) {
    Entry entry = new Entry(made++, table);
    live.put(entry.id, entry);
    listener.alloc(entry.id);
    return entry.id;
  }

  @Override
  public int commit(int id) {
    Entry entry = entry(id);
    entry.offset = image.tableOffset(entry.table);
    int before = fault == Fault.NO_DEDUP ? MISS : find(entry.offset);
    if (before != MISS) {
      release(before);
      release(id);
    } else {
      makeRoom();
      listed.add(entry);
    }
    return find(entry.offset);
  }

  private void makeRoom() {
    int limit = fault == Fault.LIMIT_OF_49 ? 49 : 50;
    for (Entry entry : List.copyOf(listed)) {
      if (listed.size() < limit) {
        return;
      }
      if (entry.references == 1 || fault == Fault.EVICTS_IN_USE) {
        listed.remove(entry);
        release(entry.id);
      }
    }
  }

  @Override
  public void release(int id) {
    Entry entry = entry(id);
    entry.references--;
    listener.unref(id, entry.references);
    if (entry.references == 0) {
      live.remove(id);
    }
  }

  private Entry entry(int id) {
    Entry entry = live.get(id);
    if (entry == null) {
      throw new IllegalStateException("entry %d is gone".formatted(id));
    }
    return entry;
  }

  @Override
  public void free() {
    listed.clear();
    live.clear();
  }

  @Override
  public int size() {
    return listed.size();
  }

  @Override
  public int capacity() {
    return 50;
  }

  @Override
  public CacheCounts counts() {
    return new CacheCounts(0, 0, 0, 0, 0, 0, listed.size(), live.size());
  }
}
