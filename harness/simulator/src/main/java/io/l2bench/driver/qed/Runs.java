package io.l2bench.driver.qed;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.Loading;
import io.l2bench.driver.SingleFlight;
import io.l2bench.driver.Step;
import io.l2bench.driver.TableLock;
import io.l2bench.driver.qed.Request.State;
import io.l2bench.workload.Op;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Serves a request's next contiguous run: gets the table at its position, from the cache or by a
 * read, and does the I/O on the data. The request keeps its reference until its next lookup, or its
 * end.
 */
final class Runs {
  /** The error of a lookup that leads outside the image file. */
  private static final int EINVAL = -22;

  private final TableCache cache;
  private final ImageMap image;
  private final DriverHost host;
  private final DriverListener listener;
  private final QedListener trace;
  private final IntFunction<Request> requests;
  private final boolean locks;

  /** Null if all clusters of the image are allocated. */
  private final @Nullable AllocatingWrites allocatingWrites;

  /** Null if every miss reads its table. */
  private final @Nullable SingleFlight reads;

  /** Null unless it is held while a table is read. */
  private final @Nullable TableLock heldLock;

  Runs(
      Edition edition,
      DriverSetup setup,
      QedListener trace,
      IntFunction<Request> requests,
      @Nullable AllocatingWrites allocatingWrites,
      TableLock lock) {
    this.cache = setup.cache();
    this.image = (ImageMap) setup.image();
    this.host = setup.host();
    this.listener = setup.listener();
    this.trace = trace;
    this.requests = requests;
    this.locks = edition.locks();
    this.allocatingWrites = allocatingWrites;
    this.reads = setup.loading() == Loading.SINGLE_FLIGHT ? new SingleFlight() : null;
    this.heldLock = setup.loading() == Loading.LOCKED ? lock : null;
  }

  /** Continues with the request's next run, or ends it. */
  Then next(Request request) {
    long position = request.position + request.segment;
    trace.nextIo(request.number, position);
    request.position = position;
    request.segment = 0;
    return position >= request.end ? Then.END : find(request);
  }

  /** Looks up the table at the request's position; an absent table costs no lookup. */
  Then find(Request request) {
    int table = image.tableOf(request.position);
    long offset = image.tableOffset(table);
    if (offset == ImageMap.ABSENT) {
      return use(request, Found.NO_TABLE, 0, table);
    }
    if (offset == ImageMap.INVALID) {
      return request.fail(EINVAL);
    }
    request.release(cache);
    if (reads != null && reads.waits(request.number, table)) {
      listener.delayed(request.number, table);
      return request.pause(State.WAIT);
    }
    int entry = cache.lookup(table);
    if (entry == TableCache.MISS) {
      return read(request, table, offset);
    }
    request.entry = entry;
    return found(request, table);
  }

  /** Reads a table that a lookup missed. */
  Then read(Request request, int table, long offset) {
    int entry = cache.allocate(table);
    request.entry = entry;
    if (reads != null) {
      reads.begin(request.number, table);
    }
    if (heldLock != null) {
      heldLock.hold(request.number);
    }
    listener.tableReadBegins(request.number, table);
    trace.readTable(request.number, table, entry, offset);
    return request.await(host, Step.READ_TABLE, State.COMMIT_TABLE);
  }

  /** The read of the table has succeeded or failed. */
  Then tableRead(Request request, int error) {
    int table = image.tableOf(request.position);
    if (heldLock != null) {
      heldLock.release();
    }
    listener.tableReadEnds(request.number, table);
    trace.tableRead(request.number, request.entry, image.tableOffset(table), error);
    if (error == 0) {
      request.entry = cache.commit(request.entry);
      wake(table);
      return found(request, table);
    }
    request.release(cache);
    wake(table);
    return request.fail(error);
  }

  /** Makes the requests that waited for a table look it up, in order of arrival. */
  private void wake(int table) {
    if (reads == null) {
      return;
    }
    int last = reads.end(table);
    int reader = reads.after(last);
    for (int number = reader; number != last; ) {
      number = reads.after(number);
      listener.delayEnds(number);
      requests.apply(number).requeue(host, State.LOOK_UP);
    }
  }

  private Then found(Request request, int table) {
    long offset = image.cluster(table, request.position);
    return offset == ImageMap.INVALID
        ? request.fail(EINVAL)
        : use(request, Found.of(offset), offset, table);
  }

  /** Reads or writes up to the end of the run, of the table, or of the request. */
  private Then use(Request request, Found found, long offset, int table) {
    Op op = request.op;
    if (op == null) {
      return Then.END;
    }
    long position = request.position;
    long bytes = Math.min(request.end, image.endOf(table)) - position;
    if (found != Found.NO_TABLE) {
      bytes = image.run(table, position, bytes);
    }
    return op == Op.READ
        ? read(request, found, offset, bytes)
        : write(request, found, offset, bytes);
  }

  private Then read(Request request, Found found, long offset, long bytes) {
    trace.readData(request.number, found, offset + request.intoCluster(image), bytes);
    request.segment = bytes;
    if (found == Found.CLUSTER) {
      return request.await(host, Step.READ_DATA, State.NEXT_IO);
    }
    if (found != Found.ZERO && image.hasBackingFile()) {
      return request.await(host, Step.READ_BACKING, State.NEXT_IO);
    }
    return locks ? request.requeue(host, State.NEXT_IO) : Then.NEXT_IO;
  }

  private Then write(Request request, Found found, long offset, long bytes) {
    request.found = found;
    trace.writeData(request.number, found, offset, bytes);
    if (found == Found.CLUSTER) {
      request.segment = bytes;
      trace.writeMain(request.number, offset + request.intoCluster(image), bytes);
      return request.await(host, Step.WRITE_IN_PLACE, State.NEXT_IO);
    }
    return Objects.requireNonNull(allocatingWrites).write(request, bytes);
  }
}
