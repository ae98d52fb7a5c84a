package io.l2bench.driver.qcow2;

import io.l2bench.driver.Step;

/**
 * Makes an L2 table: empty, or a copy of one that is shared with a snapshot. All its slices come
 * into the cache; then they and the L1 entry are written.
 */
final class NewTable extends Routine {
  private final Disk disk;
  private At at = At.PLACE;
  private long guest;
  private int l1Index;
  private long old;
  private long table;
  private long slice;
  private int slot;

  private enum At {
    PLACE,
    PLACED,
    COUNTED,
    NEXT,
    EMPTY,
    COPY,
    WRITTEN,
    LINKED,
    DONE
  }

  NewTable(Disk disk) {
    this.disk = disk;
  }

  boolean call(Coroutine co, long offset) {
    guest = offset;
    l1Index = disk.image().l1Index(offset);
    old = disk.image().table(offset);
    at = At.PLACE;
    return co.call(this);
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case PLACE -> place(co);
      case PLACED -> placed(co);
      case COUNTED -> {
        disk.trace().newTableGets(l1Index);
        slice = 0;
        at = At.NEXT;
        yield true;
      }
      case NEXT -> next(co);
      case EMPTY -> empty(co);
      case COPY -> {
        disk.l2().put(disk.work().slot());
        yield filled();
      }
      case WRITTEN -> written(co);
      case LINKED -> {
        at = At.DONE;
        yield disk.flushFile(co);
      }
      case DONE -> {
        disk.trace().newTableDone(l1Index);
        disk.setup().listener().tableCreated(co.request);
        yield co.end();
      }
    };
  }

  private boolean place(Coroutine co) {
    disk.trace().newTable(l1Index);
    at = At.PLACED;
    return disk.allocator().anywhere(co, 1);
  }

  private boolean placed(Coroutine co) {
    table = disk.allocator().place();
    at = At.COUNTED;
    return disk.caches().begin(co, disk.work().flush(disk.refcounts()));
  }

  private boolean next(Coroutine co) {
    if (slice == disk.clusterBytes()) {
      at = At.WRITTEN;
      return disk.caches().begin(co, disk.work().flush(disk.l2()));
    }
    at = At.EMPTY;
    return disk.caches().begin(co, disk.work().getEmpty(disk.l2(), table + slice));
  }

  private boolean empty(Coroutine co) {
    slot = disk.work().slot();
    if (old == 0) {
      return filled();
    }
    at = At.COPY;
    return disk.caches().get(co, disk.l2(), old + slice);
  }

  private boolean filled() {
    disk.trace().newTableWrites(l1Index);
    disk.l2().markDirty(slot);
    disk.l2().put(slot);
    slice += disk.l2().entryBytes();
    at = At.NEXT;
    return true;
  }

  private boolean written(Coroutine co) {
    disk.trace().newTableLinks(l1Index);
    disk.image().putTable(guest, table);
    at = At.LINKED;
    long entry = disk.image().l1EntryOffset(guest);
    return disk.write(co, Step.WRITE_TABLE, guest, entry, Long.BYTES);
  }
}
