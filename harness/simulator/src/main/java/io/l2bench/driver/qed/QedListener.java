package io.l2bench.driver.qed;

import io.l2bench.driver.Driver;

/**
 * Receives the trace events of QEMU's QED driver, in QEMU's order and with QEMU's values. Positions
 * are bytes of the disk, offsets bytes of the image file. By default an event is ignored.
 *
 * <p>It is a class because a virtual machine that has loaded no subclass removes the calls.
 */
public abstract class QedListener {
  /** Ignores everything. */
  public static final QedListener NONE = new QedListener() {};

  /** The request continues with its remainder, from this position. */
  public void nextIo(int request, long position) {}

  /** It reads data; the offset means nothing unless a cluster was found. */
  public void readData(int request, Found found, long offset, long bytes) {}

  /** It writes data, in place or not; the offset is that of the first cluster. */
  public void writeData(int request, Found found, long offset, long bytes) {}

  /** It fills its first new cluster up to its own first byte. */
  public void prefill(int request, long position, long bytes, long offset) {}

  /** It fills its last new cluster from its own last byte on. */
  public void postfill(int request, long position, long bytes, long offset) {}

  /** It writes its own bytes. */
  public void writeMain(int request, long offset, long bytes) {}

  /** It reads an L2 table into an entry of the cache. */
  public void readTable(int request, int table, int entry, long offset) {}

  /** The read of an L2 table has ended. */
  public void tableRead(int request, int entry, long offset, int error) {}

  /**
   * It writes n entries of a table from an entry of the cache; {@link Driver#NONE} is the L1 table.
   */
  public void writeTable(int request, int entry, long offset, int index, long n) {}

  /** The write of table entries has ended, with or without a flush to follow. */
  public void tableWritten(int request, int entry, boolean flush, int error) {}

  /** It has ended, and is about to release its table. */
  public void complete(int request, int error) {}

  /** The timer that ends the need for a check is stopped: an allocating write begins. */
  public void cancelTimer() {}

  /** The timer that ends the need for a check starts: the last allocating write has ended. */
  public void startTimer() {}

  /**
   * QEMU aborts here: a write comes to its turn to allocate and finds that another one took it
   * ({@code qed_aio_write_alloc: Assertion s->allocating_acb == NULL failed}). This driver makes it
   * wait again.
   */
  public void assertionFailed(int request) {}
}
