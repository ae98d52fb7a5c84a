package io.l2bench.check.qcow2;

import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.driver.qcow2.Qcow2Listener;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.qcow2.ClusterType;
import java.util.function.IntSupplier;

/** Turns the events of the driver and of its caches into the lines that QEMU traces them by. */
abstract class DriverLines extends Qcow2Listener {
  private static final long NODE = Expected.NODE;

  private final IntSupplier running;

  /**
   * Lines of a driver.
   *
   * @param running the coroutine that runs, of which the events of the caches are
   */
  DriverLines(IntSupplier running) {
    this.running = running;
  }

  /** Takes the next line. */
  abstract void expect(Event event, long... values);

  private int co() {
    return running.getAsInt();
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
    if (type == ClusterType.COMPRESSED.number()) {
      throw new BadInputException(
          "--image",
          "an image whose driver is predicted",
          "one with compressed clusters, read at byte %d of the disk".formatted(offset));
    }
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
