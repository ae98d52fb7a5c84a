package io.l2bench.check.qcow2;

import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.driver.qcow2.Qcow2Listener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Turns what the driver does into the lines that QEMU must have written for it. */
final class Predictor extends Qcow2Listener {
  private static final long NODE = Expected.NODE;
  private static final long FILE = Expected.FILE;
  private static final long LOCK = Expected.LOCK;

  /** QEMU's flags of a write of zeroes that must not write: no fallback, and zeroes. */
  private static final long NO_FALLBACK = 0x100;

  private static final long NO_FALLBACK_ZEROES = 0x102;

  private final Deque<Expected> expected = new ArrayDeque<>();
  private final Pointers pointers;
  private final IntSupplier running;

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
    this.pointers = pointers;
    this.running = running;
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

  private void expect(Event event, long... values) {
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

  @Override
  public void get(TableKind kind, long offset, boolean readFromDisk) {
    expect(Event.CACHE_GET, co(), kind.number(), offset, readFromDisk ? 1 : 0);
  }

  @Override
  public void replaceEntry(TableKind kind, int slot) {
    expect(Event.CACHE_REPLACE, co(), kind.number(), slot);
  }

  @Override
  public void read(TableKind kind, int slot) {
    expect(Event.CACHE_READ, co(), kind.number(), slot);
  }

  @Override
  public void done(TableKind kind, int slot) {
    expect(Event.CACHE_DONE, co(), kind.number(), slot);
  }

  @Override
  public void flush(TableKind kind) {
    expect(Event.CACHE_FLUSH, co(), kind.number());
  }

  @Override
  public void entryFlush(TableKind kind, int slot) {
    expect(Event.ENTRY_FLUSH, co(), kind.number(), slot);
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

  private int co() {
    return running.getAsInt();
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
    expect(Event.LOCK, NODE, co);
  }

  @Override
  public void unlocksNode(int co) {
    expect(Event.UNLOCK, NODE, co);
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

  @Override
  public void startWrite(int co, long offset, long bytes) {
    expect(Event.START_WRITE, co, offset, bytes);
  }

  @Override
  public void startPart(int co) {
    expect(Event.START_PART, co);
  }

  @Override
  public void donePart(int co, long bytes) {
    expect(Event.DONE_PART, co, bytes);
  }

  @Override
  public void doneWrite(int co) {
    expect(Event.DONE_WRITE, co, 0);
  }

  @Override
  public void writeData(int co, long host) {
    expect(Event.WRITE_DATA, co, host);
  }

  @Override
  public void addTask(
      int co,
      boolean pooled,
      boolean reads,
      int type,
      long host,
      long offset,
      long bytes,
      long done) {
    long pool = pooled ? Expected.SOME : Expected.NONE;
    long qiov = Expected.SOME;
    expect(Event.ADD_TASK, co, NODE, pool, reads ? 1 : 0, type, host, offset, bytes, qiov, done);
  }

  @Override
  public void startZeroes(int co, long offset, long bytes) {
    expect(Event.START_ZEROES, co, offset, bytes);
  }

  @Override
  public void zeroes(int co, long offset, long bytes) {
    expect(Event.ZEROES, co, offset, bytes);
  }

  @Override
  public void skipCopy(int co, long offset, long clusters) {
    expect(Event.SKIP_COW, co, offset, clusters);
  }

  @Override
  public void allocate(int co, long offset, long bytes) {
    expect(Event.ALLOC_OFFSET, co, offset, bytes);
  }

  @Override
  public void handleCopied(int co, long guest, long host, long bytes) {
    expect(Event.HANDLE_COPIED, co, guest, host, bytes);
  }

  @Override
  public void handleAlloc(int co, long guest, long host, long bytes) {
    expect(Event.HANDLE_ALLOC, co, guest, host, bytes);
  }

  @Override
  public void allocateClusters(int co, long guest, long host, long clusters) {
    expect(Event.DO_ALLOC, co, guest, host, clusters);
  }

  @Override
  public void allocatePlace(int co) {
    expect(Event.ALLOC_PHYS, co);
  }

  @Override
  public void link(int co, long clusters) {
    expect(Event.LINK, co, clusters);
  }

  @Override
  public void newTable(int l1Index) {
    expect(Event.L2_ALLOCATE, NODE, l1Index);
  }

  @Override
  public void newTableGets(int l1Index) {
    expect(Event.L2_GET_EMPTY, NODE, l1Index);
  }

  @Override
  public void newTableWrites(int l1Index) {
    expect(Event.L2_WRITE_L2, NODE, l1Index);
  }

  @Override
  public void newTableLinks(int l1Index) {
    expect(Event.L2_WRITE_L1, NODE, l1Index);
  }

  @Override
  public void newTableDone(int l1Index) {
    expect(Event.L2_DONE, NODE, l1Index, 0);
  }
}
