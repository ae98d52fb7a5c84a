package io.l2bench.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A cache that checks its callers, for tests: each reference has a number of its own, so that a
 * reference given back twice is found even while others hold the entry.
 *
 * <p>Each method throws an IllegalStateException that names the entry if its reference was never
 * handed out, was given back already, or was made void by {@link #free}; if an entry is committed
 * twice; or if a second thread makes a step. The cache is then unchanged.
 *
 * <p>Lookups of one table get different numbers here; {@link #entry} gives the cache's own. A won
 * commit keeps the number of the entry offered. Cost: one hash map operation a step, and memory for
 * each outstanding reference.
 */
public final class CheckedTableCache implements TableCache {
  private final TableCache cache;
  private final Map<Integer, Reference> references = new HashMap<>();
  private int next;
  private @Nullable Thread owner;

  /** What a reference refers to. */
  private record Reference(int entry, int table, State state) {}

  private enum State {
    OUTSIDE,
    COMMITTED,
    VOID
  }

  /** Checks the callers of a cache, which nobody else may call. */
  public CheckedTableCache(TableCache cache) {
    this.cache = cache;
  }

  /** The cache's own number of the entry behind a reference. */
  public int entry(int reference) {
    return held(reference).entry;
  }

  /** The outstanding references, without void ones. */
  public int referencesOut() {
    return (int) references.values().stream().filter(r -> r.state != State.VOID).count();
  }

  @Override
  public int lookup(int table) {
    requireOwner();
    int entry = cache.lookup(table);
    return entry == MISS ? MISS : handOut(new Reference(entry, table, State.COMMITTED));
  }

  @Override
  public int allocate(int table) {
    requireOwner();
    return handOut(new Reference(cache.allocate(table), table, State.OUTSIDE));
  }

  @Override
  public int commit(int reference) {
    requireOwner();
    Reference offered = held(reference);
    if (offered.state == State.COMMITTED) {
      throw new IllegalStateException(
          "entry %d (table %d) is committed already".formatted(reference, offered.table));
    }
    int used = cache.commit(offered.entry);
    Reference committed = new Reference(used, offered.table, State.COMMITTED);
    if (used == offered.entry) {
      references.put(reference, committed);
      return reference;
    }
    references.remove(reference);
    return handOut(committed);
  }

  @Override
  public void release(int reference) {
    requireOwner();
    cache.release(held(reference).entry);
    references.remove(reference);
  }

  @Override
  public boolean access(int table) {
    requireOwner();
    return cache.access(table);
  }

  @Override
  public void expect(int[] tables, int from, int to) {
    requireOwner();
    cache.expect(tables, from, to);
  }

  @Override
  public void free() {
    requireOwner();
    cache.free();
    references.replaceAll(
        (number, reference) ->
            reference.state == State.OUTSIDE
                ? reference
                : new Reference(reference.entry, reference.table, State.VOID));
  }

  @Override
  public void onEviction(IntConsumer listener) {
    cache.onEviction(listener);
  }

  @Override
  public int size() {
    return cache.size();
  }

  @Override
  public int capacity() {
    return cache.capacity();
  }

  @Override
  public CacheCounts counts() {
    return cache.counts();
  }

  private int handOut(Reference reference) {
    int number = next;
    next = Math.incrementExact(next);
    references.put(number, reference);
    return number;
  }

  private Reference held(int number) {
    Reference reference = references.get(number);
    if (reference == null) {
      throw new IllegalStateException(
          "entry %d was %s"
              .formatted(number, wasHandedOut(number) ? "given back already" : "never handed out"));
    }
    if (reference.state == State.VOID) {
      throw new IllegalStateException(
          "entry %d (table %d) is void: the cache was freed".formatted(number, reference.table));
    }
    return reference;
  }

  private boolean wasHandedOut(int number) {
    return number >= 0 && number < next;
  }

  private void requireOwner() {
    Thread caller = Thread.currentThread();
    if (owner == null) {
      owner = caller;
    }
    if (owner != caller) {
      throw new IllegalStateException(
          "cache of thread '%s' is called by '%s'".formatted(owner.getName(), caller.getName()));
    }
  }
}
