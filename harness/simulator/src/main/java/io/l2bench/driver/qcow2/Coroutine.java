package io.l2bench.driver.qcow2;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine of the driver: it serves a request, or one part of a request beside others. One
 * object serves all coroutines with its number.
 */
final class Coroutine {
  /** A write that copies old clusters by way of a read, under all of which counts are changed. */
  private static final int DEEPEST = 24;

  final int number;

  /** The host's number of its request. */
  int request;

  /** The next one in the queue that this one is in. */
  @Nullable Coroutine next;

  /** Those that this one woke; they run once it pauses or ends. */
  final CoroutineQueue woken = new CoroutineQueue();

  /** Whether it waits in the queue of the driver's lock. */
  boolean waitsForLock;

  final Request top;
  final Fetch fetch;
  final Read read;
  final ReadPart readPart;
  final Write write;
  final WritePart writePart;
  final CopyOld copyOld;
  final Status status;
  final Zeroes zeroes;
  final ZeroCheck zeroCheck;
  final Discard discard;
  final Flush flush;
  final Close close;
  final PartEnd partEnd;

  private final @Nullable Routine[] stack = new Routine[DEEPEST];
  private int depth;

  Coroutine(int number, Disk disk) {
    this.number = number;
    top = new Request(disk);
    fetch = new Fetch(disk);
    read = new Read(disk);
    readPart = new ReadPart(disk);
    write = new Write(disk);
    writePart = new WritePart(disk);
    copyOld = new CopyOld(disk);
    status = new Status(disk);
    zeroes = new Zeroes(disk);
    zeroCheck = new ZeroCheck(disk);
    discard = new Discard(disk);
    flush = new Flush(disk);
    close = new Close(disk);
    partEnd = new PartEnd(disk);
  }

  /** Makes a routine the topmost one. */
  boolean call(Routine routine) {
    stack[depth] = routine;
    depth++;
    return true;
  }

  /** Ends the topmost routine; the one that called it goes on. */
  boolean end() {
    depth--;
    return true;
  }

  /** Goes on until it pauses or ends. */
  void run() {
    while (depth > 0 && Objects.requireNonNull(stack[depth - 1]).run(this)) {}
  }

  /** Whether all its routines have ended. */
  boolean isOver() {
    return depth == 0;
  }
}
