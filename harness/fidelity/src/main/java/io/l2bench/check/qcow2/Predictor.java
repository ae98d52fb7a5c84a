package io.l2bench.check.qcow2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Turns what the driver does into the lines that QEMU must have written for it. */
final class Predictor extends DriverLines {
  private static final long FILE = Expected.FILE;
  private static final long LOCK = Expected.LOCK;

  /** QEMU's flags of a write of zeroes that must not write: no fallback, and zeroes. */
  private static final long NO_FALLBACK = 0x100;

  private static final long NO_FALLBACK_ZEROES = 0x102;

  private final Deque<Expected> expected = new ArrayDeque<>();
  private final Pointers pointers;

  /** The coroutines that read one run beside others, with the one that they do it for. */
  private final Map<Integer, Integer> readParts = new LinkedHashMap<>();

  private int lines;
  private long statusBytes;

  /**
   * A predictor without lines to come.
   *
   * @param running the coroutine that runs, of which the events of the caches are
   */
  Predictor(Pointers pointers, IntSupplier running) {
    super(running);
    this.pointers = pointers;
  }

  /** The line that must come next, or null if the log decides. */
  @Nullable Expected next() {
    Expected first = expected.peekFirst();
    while (first != null && first.event() == null) {
      pointers.forget((int) first.value(0));
      expected.removeFirst();
      first = expected.peekFirst();
    }
    return first;
  }

  /** Drops the next line, which has come. */
  void passed() {
    expected.removeFirst();
    lines--;
  }

  /** The number of lines to come. */
  int lines() {
    return lines;
  }

  @Override
  void expect(Event event, long... values) {
    expected.addLast(new Expected(event, values));
    lines++;
  }

  @Override
  public void statusFound(long bytes) {
    statusBytes = bytes;
  }

  /** The length of the run that the last block status found, in bytes. */
  long statusBytes() {
    return statusBytes;
  }

  @Override
  public void beginsReadPart(int co, int main) {
    readParts.put(co, main);
  }

  @Override
  public void ended(int co) {
    readParts.remove(co);
    expected.addLast(new Expected(null, co));
  }

  /** Whether a coroutine reads one run beside others: no line shows its end. */
  boolean isReadPart(int co) {
    return readParts.containsKey(co);
  }

  /** The coroutines that read runs for one, in the order of their begins. */
  List<Integer> readParts(int main) {
    return readParts.entrySet().stream()
        .filter(part -> part.getValue() == main)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void locks(int co) {
    expect(Event.LOCK, LOCK, co);
  }

  @Override
  public void waitsForLock(int co) {
    expect(Event.LOCK_ENTRY, LOCK, co);
  }

  @Override
  public void lockReturns(int co) {
    expect(Event.LOCK_RETURN, LOCK, co);
  }

  @Override
  public void unlocks(int co) {
    expect(Event.UNLOCK, LOCK, co);
  }

  @Override
  public void unlockReturns(int co) {
    expect(Event.UNLOCK_RETURN, LOCK, co);
  }

  @Override
  public void locksNode(int co) {
    expect(Event.LOCK, Expected.NODE, co);
  }

  @Override
  public void unlocksNode(int co) {
    expect(Event.UNLOCK, Expected.NODE, co);
  }

  @Override
  public void readsFile(int co, long offset, long bytes) {
    expect(Event.READ, FILE, offset, bytes, 0, co);
  }

  @Override
  public void writesFile(int co, long offset, long bytes) {
    expect(Event.WRITE, FILE, offset, bytes, 0, co);
  }

  @Override
  public void zeroesFile(int co, long offset, long bytes) {
    expect(Event.WRITE_ZEROES, FILE, offset, bytes, NO_FALLBACK);
    expect(Event.WRITE, FILE, offset, bytes, NO_FALLBACK_ZEROES, co);
  }
}
