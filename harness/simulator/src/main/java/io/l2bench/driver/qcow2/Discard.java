package io.l2bench.driver.qcow2;

import io.l2bench.driver.qcow2.SliceChange.Change;

/** A discard: whole clusters lose their place; parts of clusters are left alone. */
final class Discard extends Routine {
  private final Disk disk;
  private At at = At.NEXT;
  private long offset;
  private long rest;
  private long bytes;

  private enum At {
    NEXT,
    LOCKED,
    DISCARDED
  }

  Discard(Disk disk) {
    this.disk = disk;
  }

  Discard begin(long from, long length) {
    at = At.NEXT;
    offset = from;
    rest = length;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case NEXT -> next(co);
      case LOCKED -> {
        at = At.DISCARDED;
        yield disk.slices().call(co, Change.DISCARD, offset, disk.clusters(bytes));
      }
      case DISCARDED -> {
        disk.lock().release(co);
        yield advance();
      }
    };
  }

  private boolean next(Coroutine co) {
    if (rest == 0) {
      return co.end();
    }
    bytes = piece();
    boolean toDiskEnd = offset + bytes == disk.image().diskBytes();
    boolean whole = disk.into(offset) == 0 && (disk.into(bytes) == 0 || toDiskEnd);
    if (!whole) {
      return advance();
    }
    at = At.LOCKED;
    return disk.lock().take(co);
  }

  /** The bytes up to the next cluster, or whole clusters, or what is left. */
  private long piece() {
    long into = disk.into(offset);
    if (into != 0) {
      return Math.min(rest, disk.clusterBytes() - into);
    }
    return rest > disk.clusterBytes() ? rest - disk.into(offset + rest) : rest;
  }

  private boolean advance() {
    offset += bytes;
    rest -= bytes;
    at = At.NEXT;
    return true;
  }
}
