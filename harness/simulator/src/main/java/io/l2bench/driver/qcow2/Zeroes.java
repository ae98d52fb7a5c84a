package io.l2bench.driver.qcow2;

import io.l2bench.driver.qcow2.SliceChange.Change;

/**
 * A write of zeroes: whole clusters are only marked. A part of a cluster whose rest reads as zeroes
 * marks all of it; another one is written as data.
 */
final class Zeroes extends Routine {
  /** The most bytes of a part of a cluster that are written at a time. */
  private static final long MOST_WRITTEN = 16L << 20;

  private final Disk disk;
  private At at = At.NEXT;
  private boolean unmaps;
  private long offset;
  private long rest;

  /** The piece in hand. */
  private long bytes;

  private enum At {
    NEXT,
    HEAD,
    TAIL,
    CHECKED,
    LOCKED,
    TYPED,
    MARK,
    MARKED,
    WRITTEN
  }

  Zeroes(Disk disk) {
    this.disk = disk;
  }

  Zeroes begin(long from, long length, boolean unmap) {
    at = At.NEXT;
    offset = from;
    rest = length;
    unmaps = unmap;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case NEXT -> next(co);
      case HEAD -> {
        at = At.TAIL;
        yield co.call(co.zeroCheck.begin(start(), offset));
      }
      case TAIL -> {
        at = At.CHECKED;
        yield !co.zeroCheck.holds() || co.call(co.zeroCheck.begin(offset + bytes, end()));
      }
      case CHECKED -> co.zeroCheck.holds() ? lock(co) : write(co);
      case LOCKED -> {
        at = At.TYPED;
        yield disk.runs().call(co, start(), disk.clusterBytes());
      }
      case TYPED -> typed(co);
      case MARK -> mark(co, offset, bytes);
      case MARKED -> {
        disk.lock().release(co);
        yield advance();
      }
      case WRITTEN -> advance();
    };
  }

  private boolean next(Coroutine co) {
    if (rest == 0) {
      return co.end();
    }
    bytes = piece();
    disk.trace().startZeroes(co.number, offset, bytes);
    if (disk.into(offset) == 0 && offset + bytes == end()) {
      at = At.MARK;
      return disk.lock().take(co);
    }
    at = At.HEAD;
    return true;
  }

  /** The bytes up to the next cluster, or whole clusters, or what is left. */
  private long piece() {
    long into = disk.into(offset);
    if (into != 0) {
      return Math.min(Math.min(rest, MOST_WRITTEN), disk.clusterBytes() - into);
    }
    long tail = disk.into(offset + rest);
    return rest > disk.clusterBytes() ? rest - tail : rest;
  }

  private long start() {
    return offset - disk.into(offset);
  }

  /** Where the piece's last cluster ends, or the disk. */
  private long end() {
    return Math.min(disk.at(disk.clusters(offset + bytes)), disk.image().diskBytes());
  }

  private boolean lock(Coroutine co) {
    at = At.LOCKED;
    return disk.lock().take(co);
  }

  private boolean typed(Coroutine co) {
    if (disk.runs().type().readsAsZeroes()) {
      return mark(co, start(), disk.clusterBytes());
    }
    disk.lock().release(co);
    return write(co);
  }

  private boolean mark(Coroutine co, long from, long length) {
    disk.trace().zeroes(co.number, from, length);
    Change zero = unmaps ? Change.UNMAP : Change.ZERO;
    Change change = disk.image().version() < 3 ? Change.DISCARD : zero;
    at = At.MARKED;
    return disk.slices().call(co, change, from, disk.clusters(length));
  }

  private boolean write(Coroutine co) {
    at = At.WRITTEN;
    return co.call(co.write.begin(offset, bytes));
  }

  private boolean advance() {
    offset += bytes;
    rest -= bytes;
    at = At.NEXT;
    return true;
  }
}
