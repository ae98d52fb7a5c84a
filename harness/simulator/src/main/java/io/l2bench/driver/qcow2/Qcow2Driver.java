package io.l2bench.driver.qcow2;

import io.l2bench.driver.Driver;
import io.l2bench.driver.qcow2.Request.Kind;
import io.l2bench.workload.Op;

/**
 * QEMU's qcow2 driver (QEMU 7.2, block/qcow2*.c; behaviour, not code). One lock serves a disk,
 * first come first served. It is held through a lookup, the read of a slice included, through
 * allocation and all work on refcounts; it is released during the I/O on data. A request gives a
 * slice back before it releases the lock.
 *
 * <p>Coroutines run in QEMU's order. A request is one; where it falls into several parts, each part
 * is one beside it.
 */
public final class Qcow2Driver implements Driver {
  private final Disk disk;

  /** A driver with no request in flight. */
  public Qcow2Driver(Qcow2Setup setup) {
    disk = new Disk(setup);
  }

  @Override
  public void begin(int request, Op op, long position, long bytes) {
    switch (op) {
      case READ -> read(request, position, bytes);
      case WRITE -> write(request, position, bytes, /* durable= */ false);
      case ZERO -> zero(request, position, bytes, /* unmaps= */ false, /* durable= */ false);
    }
  }

  @Override
  public void beginLookup(int request, long position) {
    status(request, position, 1);
  }

  @Override
  public void clean() {
    disk.l2().cleanUnused();
    disk.refcounts().cleanUnused();
  }

  @Override
  public void done(int strand) {
    disk.scheduler().enter(disk.scheduler().get(strand));
  }

  /** Begins a read; returns its coroutine. */
  public int read(int request, long position, long bytes) {
    return begin(request, Kind.READ, position, bytes, /* durable= */ false);
  }

  /**
   * Begins a write; returns its coroutine.
   *
   * @param durable whether a flush is part of it
   */
  public int write(int request, long position, long bytes, boolean durable) {
    return begin(request, Kind.WRITE, position, bytes, durable);
  }

  /**
   * Begins a write of zeroes; returns its coroutine.
   *
   * @param unmaps whether clusters may lose their place
   * @param durable whether a flush is part of it
   */
  public int zero(int request, long position, long bytes, boolean unmaps, boolean durable) {
    return begin(request, unmaps ? Kind.ZERO_UNMAP : Kind.ZERO, position, bytes, durable);
  }

  /** Begins a discard; returns its coroutine. */
  public int discard(int request, long position, long bytes) {
    return begin(request, Kind.DISCARD, position, bytes, /* durable= */ false);
  }

  /** Begins a flush; returns its coroutine. */
  public int flush(int request) {
    return begin(request, Kind.FLUSH, 0, 0, /* durable= */ false);
  }

  /** Begins a block status of the first run of a range; returns its coroutine. */
  public int status(int request, long position, long bytes) {
    return begin(request, Kind.STATUS, position, bytes, /* durable= */ false);
  }

  /** Closes the disk, with no request in flight; returns the coroutine. */
  public int close(int request) {
    return begin(request, Kind.CLOSE, 0, 0, /* durable= */ false);
  }

  /** The coroutine that runs. */
  public int running() {
    return disk.scheduler().current().number;
  }

  private int begin(int request, Kind kind, long position, long bytes, boolean durable) {
    Coroutine co = disk.scheduler().create(request);
    co.call(co.top.begin(kind, position, bytes, durable));
    disk.scheduler().enter(co);
    return co.number;
  }
}
