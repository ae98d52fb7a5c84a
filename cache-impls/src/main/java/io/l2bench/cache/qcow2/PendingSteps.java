package io.l2bench.cache.qcow2;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The remaining steps of an operation, as a stack: a step that needs others first pushes them on
 * top of its own remainder.
 */
final class PendingSteps {
  /** A get that flushes the other cache to write its victim takes seven. */
  private static final int DEEPEST = 16;

  private final Step[] steps = new Step[DEEPEST];
  private final @Nullable Qcow2TableCache[] caches = new Qcow2TableCache[DEEPEST];
  private final int[] slots = new int[DEEPEST];
  private int depth;

  /** Of the I/O to do, or of the last get. */
  private @Nullable Qcow2TableCache cache;

  private int slot;
  private long offset;

  /** The table that a get brings in. */
  private long wanted;

  private boolean readFromDisk;

  /** The cache that another one is about to depend on. */
  private @Nullable Qcow2TableCache dependency;

  enum Step {
    READ,
    OCCUPY,
    WRITE_IF_DIRTY,
    WRITE,
    MARK_CLEAN,
    WRITE_ALL,
    WRITE_REST,
    FLUSH,
    FLUSH_FILE,
    CLEAR_DEPENDENCY,
    SET_DEPENDENCY
  }

  boolean isEmpty() {
    return depth == 0;
  }

  Qcow2TableCache cache() {
    return Objects.requireNonNull(cache);
  }

  int slot() {
    return slot;
  }

  long offset() {
    return offset;
  }

  /** Runs until there is I/O to do, or all steps are done. */
  CacheIo runToIo() {
    CacheIo io = CacheIo.NONE;
    while (depth > 0 && io == CacheIo.NONE) {
      io = run();
    }
    return io;
  }

  void push(Step step, Qcow2TableCache of, int at) {
    steps[depth] = step;
    caches[depth] = of;
    slots[depth] = at;
    depth++;
  }

  /** Begins a miss: chooses the victim. */
  void bringIn(Qcow2TableCache of, long table, boolean byReading) {
    int victim = of.table().victim(table);
    if (victim == Slots.NONE) {
      throw new IllegalStateException(
          "all %d slots are in use, where QEMU aborts".formatted(of.slots()));
    }
    wanted = table;
    readFromDisk = byReading;
    of.listener().replaceEntry(of.kind(), victim);
    push(Step.READ, of, victim);
    push(Step.WRITE_IF_DIRTY, of, victim);
  }

  void depend(Qcow2TableCache of, Qcow2TableCache on) {
    dependency = on;
    push(Step.SET_DEPENDENCY, of, 0);
    if (of.depends() != null && of.depends() != on) {
      flushDependency(of);
    }
    if (on.depends() != null) {
      flushDependency(on);
    }
  }

  /** Completes a get whose reference is taken. */
  void handOut(Qcow2TableCache of, int at) {
    cache = of;
    slot = at;
    of.listener().done(of.kind(), at);
  }

  /** Runs the step on top of the stack. */
  private CacheIo run() {
    depth--;
    Qcow2TableCache of = Objects.requireNonNull(caches[depth]);
    int at = slots[depth];
    return switch (steps[depth]) {
      case READ -> read(of, at);
      case OCCUPY -> occupy(of, at);
      case WRITE_IF_DIRTY -> of.isDirty(at) ? writeBack(of, at) : CacheIo.NONE;
      case WRITE -> request(CacheIo.WRITE, of.offset(at), Step.MARK_CLEAN, of, at);
      case MARK_CLEAN -> markClean(of, at);
      case WRITE_ALL -> writeAll(of);
      case WRITE_REST -> writeRest(of, at);
      case FLUSH -> flush(of);
      case FLUSH_FILE -> CacheIo.FLUSH_FILE;
      case CLEAR_DEPENDENCY -> clearDependency(of);
      case SET_DEPENDENCY -> setDependency(of);
    };
  }

  private CacheIo read(Qcow2TableCache of, int at) {
    of.listener().read(of.kind(), at);
    of.table().vacate(at);
    return readFromDisk ? request(CacheIo.READ, wanted, Step.OCCUPY, of, at) : occupy(of, at);
  }

  private CacheIo occupy(Qcow2TableCache of, int at) {
    of.table().occupy(at, wanted);
    handOut(of, at);
    return CacheIo.NONE;
  }

  private CacheIo writeBack(Qcow2TableCache of, int at) {
    of.listener().entryFlush(of.kind(), at);
    push(Step.WRITE, of, at);
    if (of.depends() != null) {
      flushDependency(of);
    } else if (of.flushFirst()) {
      of.clearFlushFirst();
      push(Step.FLUSH_FILE, of, at);
    }
    return CacheIo.NONE;
  }

  private static CacheIo markClean(Qcow2TableCache of, int at) {
    of.table().setDirty(at, false);
    return CacheIo.NONE;
  }

  private CacheIo writeAll(Qcow2TableCache of) {
    of.listener().flush(of.kind());
    return writeRest(of, 0);
  }

  private CacheIo writeRest(Qcow2TableCache of, int from) {
    int next = of.table().nextDirty(from);
    if (next != Slots.NONE) {
      push(Step.WRITE_REST, of, next + 1);
      push(Step.WRITE_IF_DIRTY, of, next);
    }
    return CacheIo.NONE;
  }

  private CacheIo flush(Qcow2TableCache of) {
    push(Step.FLUSH_FILE, of, 0);
    return writeAll(of);
  }

  private void flushDependency(Qcow2TableCache of) {
    push(Step.CLEAR_DEPENDENCY, of, 0);
    push(Step.FLUSH, Objects.requireNonNull(of.depends()), 0);
  }

  private static CacheIo clearDependency(Qcow2TableCache of) {
    of.setDepends(null);
    of.clearFlushFirst();
    return CacheIo.NONE;
  }

  private CacheIo setDependency(Qcow2TableCache of) {
    of.setDepends(dependency);
    return CacheIo.NONE;
  }

  private CacheIo request(CacheIo io, long place, Step then, Qcow2TableCache of, int at) {
    push(then, of, at);
    cache = of;
    slot = at;
    offset = place;
    return io;
  }
}
