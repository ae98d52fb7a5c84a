package io.l2bench.driver.qed;

import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.Step;
import io.l2bench.driver.TableLock;
import io.l2bench.driver.WritableImage;
import io.l2bench.driver.qed.Request.State;
import io.l2bench.workload.Op;
import org.jspecify.annotations.Nullable;

/**
 * Writes to clusters that are not allocated. On its turn a write takes clusters at the end of the
 * file, marks in the header that the image needs a check, fills and writes the clusters, and maps
 * them. A write of zeroes only maps.
 */
final class AllocatingWrites {
  private final WritableImage image;
  private final DriverHost host;
  private final QedListener trace;
  private final TableLock lock;
  private final boolean locks;
  private final Turns turns;
  private final TableUpdates tables;

  AllocatingWrites(
      Edition edition, WritableImage image, DriverSetup setup, QedListener trace, TableLock lock) {
    this.image = image;
    this.host = setup.host();
    this.trace = trace;
    this.lock = lock;
    this.locks = edition.locks();
    this.turns =
        switch (edition) {
          case COROUTINES -> new CoroutineTurns(host, trace, image);
          case CALLBACKS -> new CallbackTurns(trace, image);
        };
    this.tables = new TableUpdates(edition, image, setup, trace, lock);
  }

  /** The request whose turn it is to allocate, or {@link Driver#NONE}. */
  int allocating() {
    return turns.allocating();
  }

  /** Writes that many bytes at the request's position, once it has its turn. */
  Then write(Request request, long bytes) {
    return switch (turns.take(request)) {
      case TAKEN -> allocate(request, bytes);
      case START_OVER -> Then.NEXT_IO;
      case WAIT -> Then.PAUSE;
    };
  }

  /** Does what the request's state says, after a step that succeeded or failed. */
  Then proceed(Request request, int error) {
    return switch (request.state) {
      case TAKE_TURN -> turns.resume(request);
      case FILL_FRONT -> headerWritten(request, error);
      case FILL_BACK -> error == 0 ? fillBack(request) : request.fail(error);
      case WRITE_MAIN -> error == 0 ? writeMain(request) : request.fail(error);
      case FLUSH_MAIN -> error == 0 ? flushMain(request) : request.fail(error);
      case UPDATE_TABLE -> error == 0 ? tables.update(request) : request.fail(error);
      case END_TABLE -> tables.updated(request, error);
      case FLUSH_TABLE -> tables.created(request, error);
      case LINK_TABLE -> tables.flushed(request, error);
      case COMMIT_NEW -> tables.linked(request, error);
      case IDLE, NEXT_IO, LOOK_UP, COMMIT_TABLE, WAIT ->
          throw new IllegalStateException(
              "request %d does not allocate, it is in state %s"
                  .formatted(request.number, request.state));
    };
  }

  /** A request has ended; returns the write that therefore continues at once, if there is one. */
  @Nullable Request ended(Request request) {
    return turns.allocating() == request.number ? turns.pass() : null;
  }

  private Then allocate(Request request, long bytes) {
    request.segment = bytes;
    request.clusters = clustersOf(request.intoCluster(image) + bytes);
    if (request.op == Op.ZERO) {
      if (request.found == Found.ZERO) {
        return Then.NEXT_IO;
      }
      request.offset = ImageMap.ZEROES;
    } else {
      request.offset = image.allocate(request.clusters);
    }
    if (image.needsCheck() || image.hasBackingFile()) {
      return fillFront(request);
    }
    image.setNeedsCheck(true);
    if (locks) {
      lock.hold(request.number);
    }
    return request.await(host, Step.WRITE_HEADER, State.FILL_FRONT);
  }

  /**
   * The number of clusters for that many bytes, as QEMU counts it: its qed_bytes_to_clusters
   * divides by the cluster size less 1, which gives one too many from (cluster size - 1) clusters
   * on.
   */
  private long clustersOf(long bytes) {
    long mask = image.clusterSize() - 1;
    return ((bytes + mask) & ~mask) / mask;
  }

  private Then headerWritten(Request request, int error) {
    lock.release();
    return error == 0 ? fillFront(request) : request.fail(error);
  }

  private Then fillFront(Request request) {
    if (request.op == Op.ZERO) {
      return tables.update(request);
    }
    long into = request.intoCluster(image);
    trace.prefill(request.number, request.position - into, into, request.offset);
    return into == 0 ? fillBack(request) : request.await(host, Step.FILL, State.FILL_BACK);
  }

  private Then fillBack(Request request) {
    long end = request.position + request.segment;
    long bytes = -end & (image.clusterSize() - 1);
    trace.postfill(request.number, end, bytes, mainOffset(request) + request.segment);
    return bytes == 0 ? writeMain(request) : request.await(host, Step.FILL, State.WRITE_MAIN);
  }

  private Then writeMain(Request request) {
    trace.writeMain(request.number, mainOffset(request), request.segment);
    State then = image.hasBackingFile() ? State.FLUSH_MAIN : State.UPDATE_TABLE;
    return request.await(host, Step.WRITE_NEW, then);
  }

  private long mainOffset(Request request) {
    return request.offset + request.intoCluster(image);
  }

  private Then flushMain(Request request) {
    return request.await(host, Step.FLUSH_NEW, State.UPDATE_TABLE);
  }
}
