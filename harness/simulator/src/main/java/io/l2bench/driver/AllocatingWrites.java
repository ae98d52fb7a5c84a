package io.l2bench.driver;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Request.State;
import io.l2bench.workload.Op;

/**
 * What a write does to clusters that are not allocated once it has its turn: take clusters at the
 * end of the file, say in the header that the image needs a check, fill and write the clusters, and
 * map them, in a new table if need be. A write of zeroes only maps.
 */
final class AllocatingWrites {
  private final Driver driver;
  private final DriverHost host;
  private final TableCache cache;
  private final ImageMap image;

  AllocatingWrites(Driver driver, TableCache cache, ImageMap image) {
    this.driver = driver;
    this.host = driver.host;
    this.cache = cache;
    this.image = image;
  }

  /** Begins with that many bytes at the request's position; returns whether it is over already. */
  boolean allocate(Request request, long bytes) {
    long clusters = clustersOf(driver.intoCluster(request) + bytes);
    request.segment = bytes;
    request.clusters = clusters;
    if (request.op == Op.ZERO) {
      if (request.found == Found.ZERO) {
        return true;
      }
      request.offset = ImageMap.ZEROES;
    } else {
      request.offset = image.allocate(clusters);
    }
    if (image.needsCheck() || image.hasBackingFile()) {
      return writeData(request);
    }
    image.setNeedsCheck(true);
    driver.hold(request);
    return driver.await(request, Step.WRITE_HEADER, State.FILL_FRONT);
  }

  /**
   * The clusters that so many bytes take, as QEMU counts them: qed_bytes_to_clusters divides by the
   * cluster size less 1, which is one too many from (cluster size - 1) clusters on.
   */
  private long clustersOf(long bytes) {
    long mask = image.clusterSize() - 1;
    return ((bytes + mask) & ~mask) / mask;
  }

  /** Does what a request's state says; returns whether its next I/O follows at once. */
  boolean goOn(Request request, State state, int error) {
    if (state == State.FILL_FRONT) {
      driver.unhold();
    }
    tell(request, state, error);
    if (state == State.COMMIT_NEW) {
      request.entry = cache.commit(request.entry);
    }
    if (error != 0) {
      driver.unhold();
      return driver.complete(request, error);
    }
    return switch (state) {
      case FILL_FRONT -> writeData(request);
      case FILL_BACK -> fillBack(request);
      case WRITE_MAIN -> writeMain(request);
      case FLUSH_MAIN -> driver.await(request, Step.FLUSH_NEW, State.UPDATE_TABLE);
      case UPDATE_TABLE -> updateTable(request);
      case FLUSH_TABLE -> flushTable(request);
      case LINK_TABLE -> linkTable(request);
      default -> true;
    };
  }

  private void tell(Request request, State state, int error) {
    int entry = request.entry;
    switch (state) {
      case END_TABLE -> host.tableWritten(request.number, entry, /* flush= */ false, error);
      case FLUSH_TABLE -> host.tableWritten(request.number, entry, /* flush= */ true, error);
      case LINK_TABLE -> driver.flushed(request, entry, error);
      case COMMIT_NEW -> host.tableWritten(request.number, Driver.L1, /* flush= */ false, error);
      default -> {}
    }
  }

  private boolean writeData(Request request) {
    if (request.op == Op.ZERO) {
      return updateTable(request);
    }
    long into = driver.intoCluster(request);
    host.prefill(request.number, request.position - into, into, request.offset);
    return into == 0 ? fillBack(request) : driver.await(request, Step.FILL, State.FILL_BACK);
  }

  private boolean fillBack(Request request) {
    long end = request.position + request.segment;
    long bytes = -end & (image.clusterSize() - 1);
    host.postfill(request.number, end, bytes, mainOffset(request) + request.segment);
    return bytes == 0 ? writeMain(request) : driver.await(request, Step.FILL, State.WRITE_MAIN);
  }

  private boolean writeMain(Request request) {
    host.writeMain(request.number, mainOffset(request), request.segment);
    State then = image.hasBackingFile() ? State.FLUSH_MAIN : State.UPDATE_TABLE;
    return driver.await(request, Step.WRITE_NEW, then);
  }

  private long mainOffset(Request request) {
    return request.offset + driver.intoCluster(request);
  }

  private boolean updateTable(Request request) {
    long position = request.position;
    int table = image.tableOf(position);
    boolean isNew = request.found == Found.NO_TABLE;
    if (isNew) {
      driver.release(request);
      request.entry = cache.allocate(table);
      request.newTable = image.newTable(table);
    }
    int index = image.indexOf(position);
    long n = request.clusters;
    image.map(table, index, n, request.offset);
    int entry = request.entry;
    if (isNew) {
      host.writeTable(request.number, entry, request.newTable, 0, image.tableEntries());
      return driver.await(request, Step.WRITE_TABLE, State.FLUSH_TABLE);
    }
    host.writeTable(request.number, entry, image.tableOffset(table), index, n);
    return driver.await(request, Step.WRITE_TABLE, State.END_TABLE);
  }

  private boolean flushTable(Request request) {
    driver.hold(request);
    return driver.await(request, Step.FLUSH_TABLE, State.LINK_TABLE);
  }

  /** Enters the new table in L1. Others find it from now on, and read it before it is committed. */
  private boolean linkTable(Request request) {
    driver.unhold();
    int table = image.tableOf(request.position);
    image.link(table, request.newTable);
    host.writeTable(request.number, Driver.L1, image.l1Offset(), table, 1);
    return driver.await(request, Step.WRITE_TABLE, State.COMMIT_NEW);
  }
}
