package io.l2bench.driver.qcow2;

import io.l2bench.driver.Step;
import io.l2bench.workload.qcow2.ClusterType;

/** A read: it takes the lock once for each run. Its runs are read side by side. */
final class Read extends Routine {
  private final Disk disk;
  private final Parts parts = new Parts();
  private At at = At.NEXT;
  private long offset;
  private long rest;
  private long done;

  /** The run in hand. */
  private ClusterType type = ClusterType.ABSENT;

  private long host;
  private long bytes;

  private enum At {
    NEXT,
    LOCKED,
    FETCHED,
    FOUND,
    PART,
    READ,
    WAIT
  }

  Read(Disk disk) {
    this.disk = disk;
  }

  Read begin(long from, long length) {
    at = At.NEXT;
    offset = from;
    rest = length;
    done = 0;
    parts.begin();
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case NEXT -> next(co);
      case LOCKED -> {
        at = At.FETCHED;
        yield co.fetch.call(co, offset);
      }
      case FETCHED -> {
        at = At.FOUND;
        yield disk.runs().call(co, offset, rest);
      }
      case FOUND -> found(co);
      case PART -> part(co);
      case READ -> advance();
      case WAIT -> parts.isEmpty() ? co.end() : parts.await(co);
    };
  }

  private boolean next(Coroutine co) {
    if (rest == 0) {
      at = At.WAIT;
      return true;
    }
    at = At.LOCKED;
    return disk.lock().take(co);
  }

  private boolean found(Coroutine co) {
    type = disk.runs().type();
    host = disk.runs().host();
    bytes = disk.runs().bytes();
    disk.lock().release(co);
    return type.readsAsZeroes() ? advance() : data(co);
  }

  private boolean data(Coroutine co) {
    boolean pooled = parts.open(bytes == rest);
    disk.trace()
        .addTask(co.number, pooled, /* reads= */ true, type.number(), host, offset, bytes, done);
    if (pooled) {
      at = At.PART;
      return true;
    }
    at = At.READ;
    return disk.read(co, Step.READ_DATA, offset, host, bytes);
  }

  private boolean part(Coroutine co) {
    if (parts.isFull()) {
      return parts.await(co);
    }
    Coroutine part = disk.scheduler().create(co.request);
    disk.trace().beginsReadPart(part.number, co.number);
    parts.add();
    part.call(part.partEnd.of(parts));
    part.call(part.readPart.begin(offset, host, bytes));
    disk.scheduler().enter(part);
    return advance();
  }

  private boolean advance() {
    offset += bytes;
    rest -= bytes;
    done += bytes;
    at = At.NEXT;
    return true;
  }
}
