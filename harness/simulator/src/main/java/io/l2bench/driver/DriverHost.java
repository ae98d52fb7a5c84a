package io.l2bench.driver;

/**
 * Runs the steps of a {@link Driver} and hears what it does: each event but {@link #finished} is
 * one that QEMU traces, at the moment and with the values of QEMU. Positions are bytes of the disk,
 * offsets bytes of the image file. A host must not call the driver from within, except from {@link
 * #finished}, which is the last that the driver does.
 */
public interface DriverHost {

  /**
   * Starts a step; the host calls {@link Driver#done} when it is done.
   *
   * @param position where the request stands, in bytes of the disk
   */
  void start(int request, Step step, long position);

  /** The request is gone: its number may begin another. */
  default void finished(int request) {}

  /** It goes on with what is left of it from that position. */
  default void nextIo(int request, long position) {}

  /** It reads data; of what is not a cluster the offset says nothing. */
  default void readData(int request, Found found, long offset, long bytes) {}

  /** It writes data, in place or not; the offset is that of the first cluster. */
  default void writeData(int request, Found found, long offset, long bytes) {}

  /** It fills what it leaves of its first new cluster. */
  default void prefill(int request, long position, long bytes, long offset) {}

  /** It fills what it leaves of its last new cluster. */
  default void postfill(int request, long position, long bytes, long offset) {}

  /** It writes its own bytes. */
  default void writeMain(int request, long offset, long bytes) {}

  /** It reads an L2 table into an entry of the cache. */
  default void readTable(int request, int table, int entry, long offset) {}

  /** It waits for the read of a table that another request began. */
  default void delayed(int request, int table) {}

  /** The table is read, or could not be. */
  default void tableRead(int request, int table, int entry, long offset, int error) {}

  /** It writes n entries of a table, of that entry of the cache; {@link Driver#L1} is no entry. */
  default void writeTable(int request, int entry, long offset, int index, long n) {}

  /** The entries are written, and a flush follows or not. */
  default void tableWritten(int request, int entry, boolean flush, int error) {}

  /** It is over, and gives its table back. */
  default void complete(int request, int error) {}

  /** The timer that ends the need for a check is stopped: an allocating write begins. */
  default void cancelTimer() {}

  /** The timer that ends the need for a check runs anew: the last allocating write is over. */
  default void startTimer() {}

  /**
   * QEMU ends here: a write that waited for its turn to allocate finds another that took it ({@code
   * qed_aio_write_alloc: Assertion s->allocating_acb == NULL failed}). This driver lets it wait on.
   */
  default void assertionFailed(int request) {}
}
