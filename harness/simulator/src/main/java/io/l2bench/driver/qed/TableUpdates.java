package io.l2bench.driver.qed;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.Step;
import io.l2bench.driver.TableLock;
import io.l2bench.driver.WritableImage;
import io.l2bench.driver.qed.Request.State;

/**
 * Maps the clusters of an allocating write: writes the entries of their table, or writes a new
 * table, flushes it, links it in L1, and commits it to the cache.
 */
final class TableUpdates {
  private final WritableImage image;
  private final TableCache cache;
  private final DriverHost host;
  private final DriverListener listener;
  private final QedListener trace;
  private final TableLock lock;
  private final boolean locks;

  TableUpdates(
      Edition edition, WritableImage image, DriverSetup setup, QedListener trace, TableLock lock) {
    this.image = image;
    this.cache = setup.cache();
    this.host = setup.host();
    this.listener = setup.listener();
    this.trace = trace;
    this.lock = lock;
    this.locks = edition.locks();
  }

  /** Enters the request's clusters in their table, and writes the table. */
  Then update(Request request) {
    listener.allocates(request.number);
    int table = image.tableOf(request.position);
    int index = image.indexOf(request.position);
    if (request.found == Found.NO_TABLE) {
      return create(request, table, index);
    }
    long n = request.clusters;
    image.map(table, index, n, request.offset);
    trace.writeTable(request.number, request.entry, image.tableOffset(table), index, n);
    return request.await(host, Step.WRITE_TABLE, State.END_TABLE);
  }

  private Then create(Request request, int table, int index) {
    request.release(cache);
    request.entry = cache.allocate(table);
    request.newTable = image.newTable(table);
    image.map(table, index, request.clusters, request.offset);
    trace.writeTable(request.number, request.entry, request.newTable, 0, image.tableEntries());
    return request.await(host, Step.WRITE_TABLE, State.FLUSH_TABLE);
  }

  /** The write of the entries has succeeded or failed. */
  Then updated(Request request, int error) {
    trace.tableWritten(request.number, request.entry, /* flush= */ false, error);
    return error == 0 ? Then.NEXT_IO : request.fail(error);
  }

  /** The write of the new table has succeeded or failed; a flush follows. */
  Then created(Request request, int error) {
    trace.tableWritten(request.number, request.entry, /* flush= */ true, error);
    listener.tableCreated(request.number);
    if (error != 0) {
      return request.fail(error);
    }
    if (locks) {
      lock.hold(request.number);
    }
    return request.await(host, Step.FLUSH_TABLE, State.LINK_TABLE);
  }

  /**
   * The flush of the new table has succeeded or failed. Once L1 has the table, other requests find
   * and read it before it is committed.
   */
  Then flushed(Request request, int error) {
    lock.release();
    if (!locks) {
      // With callbacks, the end of the flush takes the same path as the end of the write.
      trace.tableWritten(request.number, request.entry, /* flush= */ false, error);
    }
    if (error != 0) {
      return request.fail(error);
    }
    int table = image.tableOf(request.position);
    image.link(table, request.newTable);
    listener.allocates(request.number);
    trace.writeTable(request.number, QedDriver.L1, image.l1Offset(), table, 1);
    return request.await(host, Step.WRITE_TABLE, State.COMMIT_NEW);
  }

  /** The write of the entry in L1 has succeeded or failed. */
  Then linked(Request request, int error) {
    trace.tableWritten(request.number, QedDriver.L1, /* flush= */ false, error);
    request.entry = cache.commit(request.entry);
    return error == 0 ? Then.NEXT_IO : request.fail(error);
  }
}
