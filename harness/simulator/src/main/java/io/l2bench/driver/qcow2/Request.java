package io.l2bench.driver.qcow2;

/** A request from its begin to its end, as the node above the driver sees it. */
final class Request extends Routine {
  private final Disk disk;
  private At at = At.BEGIN;
  private Kind kind = Kind.READ;
  private long offset;
  private long bytes;

  /** Whether a flush follows a write. */
  private boolean durable;

  /** What a request does. */
  enum Kind {
    READ,
    WRITE,
    ZERO,
    /** Zeroes for which clusters may lose their place. */
    ZERO_UNMAP,
    DISCARD,
    FLUSH,
    STATUS,
    /** The disk is closed. */
    CLOSE
  }

  private enum At {
    BEGIN,
    SERVED,
    END
  }

  Request(Disk disk) {
    this.disk = disk;
  }

  Request begin(Kind what, long from, long length, boolean flushed) {
    at = At.BEGIN;
    kind = what;
    offset = from;
    bytes = length;
    durable = flushed;
    return this;
  }

  /** What it does. */
  Kind kind() {
    return kind;
  }

  @Override
  boolean run(Coroutine co) {
    return switch (at) {
      case BEGIN -> {
        track(co);
        at = At.SERVED;
        yield co.call(served(co));
      }
      case SERVED -> {
        at = At.END;
        yield !durable || co.call(co.flush.begin());
      }
      case END -> {
        track(co);
        if (kind == Kind.STATUS) {
          disk.trace().statusFound(co.status.bytes());
        }
        co.end();
        disk.host().finished(co.request);
        yield false;
      }
    };
  }

  private Routine served(Coroutine co) {
    return switch (kind) {
      case READ -> co.read.begin(offset, bytes);
      case WRITE -> co.write.begin(offset, bytes);
      case ZERO -> co.zeroes.begin(offset, bytes, /* unmap= */ false);
      case ZERO_UNMAP -> co.zeroes.begin(offset, bytes, /* unmap= */ true);
      case DISCARD -> co.discard.begin(offset, bytes);
      case FLUSH -> co.flush.begin();
      case STATUS -> co.status.begin(offset, bytes);
      case CLOSE -> co.close.begin();
    };
  }

  /** Notes the request at the node, or forgets it. */
  private void track(Coroutine co) {
    switch (kind) {
      case READ, WRITE, ZERO, ZERO_UNMAP, DISCARD -> {
        disk.trace().locksNode(co.number);
        disk.trace().unlocksNode(co.number);
      }
      case FLUSH, STATUS, CLOSE -> {}
    }
  }
}
