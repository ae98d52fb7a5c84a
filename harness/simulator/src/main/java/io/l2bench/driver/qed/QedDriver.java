package io.l2bench.driver.qed;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.TableLock;
import io.l2bench.driver.WritableImage;
import io.l2bench.driver.qed.Request.State;
import io.l2bench.workload.Op;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * QEMU's QED driver (QEMU, block/qed.c and qed-table.c; behaviour, not code). A request makes one
 * lookup for each contiguous run, cut at the end of its table, and reads the table on a miss. It
 * keeps its reference from a lookup to the next one, or to its own end.
 *
 * <p>A host that knows when requests continue, such as an event log, calls {@link #announce} and
 * {@link #resume} in place of {@link #begin} and {@link #done}.
 */
public final class QedDriver implements Driver {
  /** Stands for the L1 table in place of an entry of the cache. */
  public static final int L1 = NONE;

  /** The error of a read that fails: an input or output error. */
  private static final int EIO = -5;

  private final TableCache cache;
  private final DriverHost host;
  private final QedListener trace;
  private final TableLock lock;
  private final Runs runs;

  /** Null if all clusters of the image are allocated. */
  private final @Nullable AllocatingWrites allocatingWrites;

  /** Null if no request may take it. */
  private final @Nullable ShortWay shortWay;

  private Request[] requests = new Request[0];

  /** A driver with no request in flight. */
  public QedDriver(Edition edition, DriverSetup setup, QedListener trace) {
    this.cache = setup.cache();
    this.host = setup.host();
    this.trace = trace;
    this.lock = new TableLock(this::proceed, setup.listener());
    this.allocatingWrites =
        setup.image() instanceof WritableImage writable
            ? new AllocatingWrites(edition, writable, setup, trace, lock)
            : null;
    this.runs = new Runs(edition, setup, trace, number -> requests[number], allocatingWrites, lock);
    this.shortWay = trace == QedListener.NONE ? ShortWay.of(setup, lock, runs) : null;
  }

  @Override
  public void begin(int request, Op op, long position, long bytes) {
    if (shortWay == null || !shortWay.begin(request(request), op, position, bytes)) {
      announce(request, op, position, bytes);
      lock.enter(request);
    }
  }

  @Override
  public void beginLookup(int request, long position) {
    announceLookup(request, position);
    lock.enter(request);
  }

  @Override
  public void done(int request) {
    if (shortWay == null || !shortWay.end(requests[request])) {
      lock.enter(request);
    }
  }

  @Override
  public void failed(int request) {
    requests[request].failure = EIO;
    lock.enter(request);
  }

  /**
   * Announces a read or a write, which begins with {@link #resume}.
   *
   * @throws IllegalStateException if a request with this number is in flight
   */
  public void announce(int request, Op op, long position, long bytes) {
    if (bytes < 0 || position < 0) {
      throw new IllegalArgumentException(
          "position and length must not be negative, found %d and %d".formatted(position, bytes));
    }
    request(request).begin(op, position, position + bytes, State.NEXT_IO);
  }

  /** Announces a lookup without I/O on data, which begins with {@link #resume}. */
  public void announceLookup(int request, long position) {
    request(request).begin(null, position, position + 1, State.LOOK_UP);
  }

  private Request request(int number) {
    requests = Request.reserve(requests, number);
    return requests[number];
  }

  /**
   * Continues a request now, even if others wait for the table lock.
   *
   * @param error of its step: 0 for none, else a negative errno
   * @throws IllegalStateException if another request holds the table lock, or if this one does not
   *     wait for a step
   */
  public void resume(int request, int error) {
    if (!lock.allows(request)) {
      throw new IllegalStateException(
          "request %d goes on while another holds the table lock".formatted(request));
    }
    proceed(requests[request], error);
  }

  /** Whether a request waits for a step, and the table lock allows it to continue. */
  public boolean mayProceed(int request) {
    State state = requests[request].state;
    return state != State.IDLE && state != State.WAIT && lock.allows(request);
  }

  /** Whether another request holds the table lock. */
  public boolean isLockedFor(int request) {
    return !lock.allows(request);
  }

  /**
   * Corrects the prediction for a request that waits for the header to be written: the need-check
   * timer has stopped allocation, so the request waits for its turn instead. In {@link
   * Edition#COROUTINES} it waits in vain, since QEMU's assertion fails when its turn comes.
   *
   * @return whether it waited for the header
   */
  public boolean waitsForTimer(int request) {
    if (requests[request].state != State.FILL_FRONT) {
      return false;
    }
    lock.release();
    requests[request].state = State.TAKE_TURN;
    return true;
  }

  /** Where the request stands, in bytes of the disk. */
  public long position(int request) {
    return requests[request].position;
  }

  /** Where the request ends, in bytes of the disk. */
  public long end(int request) {
    return requests[request].end;
  }

  /** The request whose turn it is to allocate, or {@link #NONE}. */
  public int allocating() {
    return allocatingWrites == null ? NONE : allocatingWrites.allocating();
  }

  private void proceed(int number) {
    Request request = requests[number];
    proceed(request, request.takeFailure());
  }

  private void proceed(Request request, int error) {
    State state = request.state;
    // The two states of every read come first, which saves 4% of a replay in flight.
    Then then =
        state == State.NEXT_IO && error == 0
            ? Then.NEXT_IO
            : state == State.COMMIT_TABLE ? runs.tableRead(request, error) : act(request, error);
    while (then == Then.NEXT_IO) {
      then = runs.next(request);
    }
    if (then == Then.END) {
      end(request);
    }
  }

  /** Does what the request's state says. */
  private Then act(Request request, int error) {
    return switch (request.state) {
      case NEXT_IO -> request.fail(error);
      case COMMIT_TABLE -> runs.tableRead(request, error);
      case LOOK_UP -> runs.find(request);
      case TAKE_TURN,
          FILL_FRONT,
          FILL_BACK,
          WRITE_MAIN,
          FLUSH_MAIN,
          UPDATE_TABLE,
          END_TABLE,
          FLUSH_TABLE,
          LINK_TABLE,
          COMMIT_NEW ->
          Objects.requireNonNull(allocatingWrites).proceed(request, error);
      case IDLE, WAIT ->
          throw new IllegalStateException("request %d waits for no step".formatted(request.number));
    };
  }

  private void end(Request request) {
    if (request.op != null) {
      trace.complete(request.number, request.error);
    }
    request.release(cache);
    request.state = State.IDLE;
    Request next = allocatingWrites == null ? null : allocatingWrites.ended(request);
    if (next != null) {
      proceed(next, 0);
    }
    host.finished(request.number);
  }
}
