package io.l2bench.check.qcow2;

import io.l2bench.check.qcow2.Commands.Command;
import io.l2bench.driver.qcow2.Qcow2Driver;
import org.jspecify.annotations.Nullable;

/** Begins the requests whose arrival the log shows, and those that only the commands show. */
final class Arrivals {
  /** Flags of requests: a write of zeroes, which may unmap, and a write that must be durable. */
  private static final long ZERO = 0x2;

  private static final long MAY_UNMAP = 0x4;
  private static final long DURABLE = 0x10;

  private final DiskModel model;
  private final Commands commands;
  private final Pointers pointers;

  /** The command whose block status is in flight. */
  private @Nullable Command status;

  Arrivals(DiskModel model, Commands commands, Pointers pointers, boolean discards) {
    this.model = model;
    this.commands = commands;
    this.pointers = pointers;
    if (!discards) {
      commands.dropDiscards();
    }
  }

  /** Whether a line is the arrival of a read or a write. */
  boolean isRequest(Line line) {
    return (line.event() == Event.READ || line.event() == Event.WRITE)
        && line.get(Field.BS) == pointers.node;
  }

  /** Begins a read or a write. */
  void begin(Line line) {
    long offset = line.get(Field.OFFSET);
    long bytes = line.get(Field.BYTES);
    long flags = line.get(Field.FLAGS);
    boolean durable = (flags & DURABLE) != 0;
    int request = model.host().newRequest();
    if (line.event() == Event.READ) {
      driver().read(request, offset, bytes);
    } else if ((flags & ZERO) != 0) {
      driver().zero(request, offset, bytes, (flags & MAY_UNMAP) != 0, durable);
    } else {
      driver().write(request, offset, bytes, durable);
    }
  }

  /** Begins the request of which a line is the first; false if it is none's. */
  boolean beginUnseen(Line line) {
    return switch (line.event()) {
      case LOCK -> isOf(line, pointers.nodeMutex()) ? beginAtNode() : beginAtDriver(line);
      case LOCK_ENTRY -> beginAtDriver(line);
      case CACHE_FLUSH -> close();
      default -> false;
    };
  }

  private static boolean isOf(Line line, long mutex) {
    return line.get(Field.MUTEX) == mutex;
  }

  /** A discard or a flush arrives; the last flush, at closing, is no command's. */
  private boolean beginAtNode() {
    Command command = commands.pollForNode();
    int request = model.host().newRequest();
    if (command != null && command.kind() == Commands.Kind.DISCARD) {
      driver().discard(request, command.offset(), command.bytes());
    } else {
      driver().flush(request);
    }
    return true;
  }

  /** A block status arrives; of a flush, the node's mutex shows before its first lines. */
  private boolean beginAtDriver(Line line) {
    if (!isOf(line, pointers.lock)) {
      return false;
    }
    putBackRest();
    Command command = commands.pollStatus();
    if (command == null) {
      return false;
    }
    status = command;
    int request = model.host().newRequest();
    driver().status(request, command.offset(), command.bytes());
    return true;
  }

  /** The command asks again for what its last block status did not reach. */
  private void putBackRest() {
    if (status == null) {
      return;
    }
    long done = model.predictor().statusBytes();
    if (done < status.bytes()) {
      commands.continueWith(
          new Command(status.kind(), status.offset() + done, status.bytes() - done));
    }
    status = null;
  }

  private boolean close() {
    if (model.host().inFlight() > 0) {
      return false;
    }
    driver().close(model.host().newRequest());
    return true;
  }

  private Qcow2Driver driver() {
    return model.driver();
  }
}
