package io.l2bench.driver.qcow2;

import io.l2bench.driver.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a write leaves of its new clusters from the old ones, without the lock: reads head
 * and tail, together if little lies between them, and writes them, with the data if they adjoin.
 */
final class CopyOld extends Routine {
  /** The most data between head and tail that are read along with them, in bytes. */
  private static final long MOST_BETWEEN = 16384;

  private final Disk disk;
  private At at = At.UNLOCK;
  private @Nullable Allocation allocation;

  private enum At {
    UNLOCK,
    READ_TAIL,
    WRITE_HEAD,
    WRITE_TAIL,
    LOCK,
    LOCKED
  }

  CopyOld(Disk disk) {
    this.disk = disk;
  }

  CopyOld begin(Allocation made) {
    allocation = made;
    at = At.UNLOCK;
    return this;
  }

  @Override
  boolean run(Coroutine co) {
    Allocation made = Objects.requireNonNull(allocation);
    return switch (at) {
      case UNLOCK -> unlock(co, made);
      case READ_TAIL -> {
        at = At.WRITE_HEAD;
        yield made.tailBytes == 0
            || co.call(co.read.begin(made.guest + made.tailFrom, made.tailBytes));
      }
      case WRITE_HEAD -> writeHead(co, made);
      case WRITE_TAIL -> {
        at = At.LOCK;
        yield made.tailBytes == 0 || write(co, made, made.tailFrom, made.tailBytes);
      }
      case LOCK -> {
        at = At.LOCKED;
        yield disk.lock().take(co);
      }
      case LOCKED -> {
        disk.l2().setFlushFirst();
        yield co.end();
      }
    };
  }

  private boolean unlock(Coroutine co, Allocation made) {
    disk.lock().release(co);
    long all = made.to() - made.from();
    boolean together =
        made.headBytes != 0
            && made.tailBytes != 0
            && all - made.headBytes - made.tailBytes <= MOST_BETWEEN;
    at = together ? At.WRITE_HEAD : At.READ_TAIL;
    long bytes = together ? all : made.headBytes;
    return bytes == 0 || co.call(co.read.begin(made.from(), bytes));
  }

  private boolean writeHead(Coroutine co, Allocation made) {
    if (made.withData) {
      at = At.LOCK;
      return write(co, made, made.headFrom, made.to() - made.from());
    }
    at = At.WRITE_TAIL;
    return made.headBytes == 0 || write(co, made, made.headFrom, made.headBytes);
  }

  private boolean write(Coroutine co, Allocation made, long from, long bytes) {
    return disk.write(co, Step.FILL, made.guest + from, made.host + from, bytes);
  }
}
