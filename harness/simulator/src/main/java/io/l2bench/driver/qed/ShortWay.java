package io.l2bench.driver.qed;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.FullImage;
import io.l2bench.driver.Loading;
import io.l2bench.driver.Step;
import io.l2bench.driver.TableLock;
import io.l2bench.driver.qed.Request.State;
import io.l2bench.workload.Op;
import org.jspecify.annotations.Nullable;

/**
 * The short way of a request within one table on a disk all allocated: a lookup, one read or write
 * in place, and the end, with the table lock free at either. It does what {@link Runs} does for
 * such a request, without what cannot happen to it; a test compares the two.
 */
final class ShortWay {
  private final FullImage image;
  private final TableCache cache;
  private final DriverHost host;
  private final TableLock lock;
  private final Runs runs;

  private ShortWay(FullImage image, DriverSetup setup, TableLock lock, Runs runs) {
    this.image = image;
    this.cache = setup.cache();
    this.host = setup.host();
    this.lock = lock;
    this.runs = runs;
  }

  /** The short way; null where clusters may be absent, or a lookup may have to wait. */
  static @Nullable ShortWay of(DriverSetup setup, TableLock lock, Runs runs) {
    return setup.image() instanceof FullImage full && setup.loading() != Loading.SINGLE_FLIGHT
        ? new ShortWay(full, setup, lock, runs)
        : null;
  }

  /** Begins a request; false, with nothing done, if it is none for the short way. */
  boolean begin(Request request, Op op, long position, long bytes) {
    if (position < 0 || bytes <= 0 || !lock.isFree()) {
      return false;
    }
    int table = image.tableOf(position);
    if (position + bytes > image.endOf(table)) {
      return false;
    }
    request.begin(op, position, position + bytes, State.NEXT_IO);
    int entry = cache.lookup(table);
    if (entry == TableCache.MISS) {
      runs.read(request, table, image.tableOffset(table));
    } else {
      request.entry = entry;
      request.segment = bytes;
      Step step = op == Op.READ ? Step.READ_DATA : Step.WRITE_IN_PLACE;
      host.start(request.number, request.number, step, position);
    }
    return true;
  }

  /** Ends a request whose last step is done; false, with nothing done, if it is another. */
  boolean end(Request request) {
    if (request.state != State.NEXT_IO
        || request.position + request.segment < request.end
        || request.failure != 0
        || !lock.isFree()) {
      return false;
    }
    request.release(cache);
    request.state = State.IDLE;
    host.finished(request.number);
    return true;
  }
}
