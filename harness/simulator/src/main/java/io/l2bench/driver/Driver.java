package io.l2bench.driver;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Request.State;
import io.l2bench.workload.Op;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How QEMU's QED driver serves requests (QEMU, block/qed.c and qed-table.c; behaviour, not code):
 * one lookup for each contiguous run, cut at the end of its table; a table read on a miss; the
 * reference kept from a lookup to the next one or to the end of the request.
 *
 * <p>A request has a number that its host chose, small and reused. {@link #begin} announces it,
 * {@link #done} lets it go on, at first and after each step that it asked its host to start, until
 * the next step. Who goes on while {@link #locked} decides the host, but it must be the holder; see
 * {@link TableLock}. Allocates nothing in steady state.
 */
public abstract sealed class Driver permits CoroutineDriver, CallbackDriver {
  /** Stands for no request, no entry and no table. */
  public static final int NONE = -1;

  /** Stands for the L1 table where an L2 table's number could be. */
  public static final int L1 = NONE;

  /** The error of a lookup that leads outside of the image file. */
  public static final int EINVAL = -22;

  final DriverHost host;
  private final AllocatingWrites writes;
  private final TableCache cache;
  private final ImageMap image;

  /** Null if every miss reads. */
  private final @Nullable SingleFlight reads;

  /** By their numbers. */
  private Request[] requests = new Request[0];

  /** The one that holds the table lock, if any. */
  @Nullable Request holder;

  Driver(Loading loading, TableCache cache, ImageMap image, DriverHost host) {
    this.reads = loading == Loading.SINGLE_FLIGHT ? new SingleFlight() : null;
    this.cache = cache;
    this.image = image;
    this.host = host;
    this.writes = new AllocatingWrites(this, cache, image);
  }

  /** The driver of an edition, as it was. */
  public static Driver of(Edition edition, TableCache cache, ImageMap image, DriverHost host) {
    return of(edition, Loading.DUPLICATE, cache, image, host);
  }

  /** The driver of an edition, with a loading of choice. */
  public static Driver of(
      Edition edition, Loading loading, TableCache cache, ImageMap image, DriverHost host) {
    return switch (edition) {
      case COROUTINES -> new CoroutineDriver(loading, cache, image, host);
      case CALLBACKS -> new CallbackDriver(loading, cache, image, host);
    };
  }

  /**
   * Announces a request; {@link #done} lets it go on.
   *
   * @param bytes its length
   * @throws IllegalStateException if a request of that number is under way
   */
  public final void begin(int request, Op op, long position, long bytes) {
    if (bytes < 0 || position < 0) {
      throw new IllegalArgumentException(
          "position and length must not be negative, found %d and %d".formatted(position, bytes));
    }
    announce(request).begin(op, position, position + bytes, State.NEXT_IO);
  }

  /**
   * Announces a lookup that does no I/O but its table's (block status); {@link #done} lets it go
   * on.
   */
  public final void beginLookup(int request, long position) {
    announce(request).begin(null, position, position + 1, State.LOOK_UP);
  }

  /** Lets a request go on: it begins, or the step that it waited for is done. */
  public final void done(int request) {
    done(request, 0);
  }

  /**
   * Lets a request go on whose step ended with an error: 0 = none, else a negative errno.
   *
   * @throws IllegalStateException if another request holds the table lock, or this one waits for
   *     its turn to allocate
   */
  public final void done(int request, int error) {
    if (locked() && !holds(request)) {
      throw new IllegalStateException(
          "request %d goes on while another holds the table lock".formatted(request));
    }
    goOn(requests[request], error);
  }

  /** Whether a request waits for a step, and the table lock allows it to go on. */
  public final boolean mayGoOn(int request) {
    State state = requests[request].state;
    return state != State.IDLE && state != State.WAIT && (!locked() || holds(request));
  }

  /**
   * Corrects what was predicted for a request that waits for the header to be written: it found
   * that the need-check timer has stopped allocation, and waits for its turn instead. In {@link
   * Edition#COROUTINES} it waits in vain, since QEMU's assertion fails once it is its turn.
   *
   * @return whether it waited for the header
   */
  public final boolean waitsForTimer(int request) {
    if (requests[request].state != State.FILL_FRONT) {
      return false;
    }
    unhold();
    requests[request].state = State.TAKE_TURN;
    return true;
  }

  /** Where the request stands, in bytes of the disk. */
  public final long position(int request) {
    return requests[request].position;
  }

  /** Where the request ends, in bytes of the disk. */
  public final long end(int request) {
    return requests[request].end;
  }

  /** Whether no request but one may go on. */
  public final boolean locked() {
    return holder != null;
  }

  /** Whether it is that request which may go on. */
  public final boolean holds(int request) {
    return holder != null && holder.number == request;
  }

  /** The request whose turn it is to allocate, or {@link #NONE}. */
  public abstract int allocating();

  /** The bytes of disk that the request reads or writes in its present step. */
  public final long segment(int request) {
    return requests[request].segment;
  }

  /** Marks that the request may go on without I/O; returns whether it does so at once. */
  abstract boolean goOnWithoutStep(Request request);

  /** An allocating write asks for its turn; false if it waits, or starts over. */
  abstract Turn takeTurn(Request request);

  /** A request that waited for its turn may go on; returns whether it does. */
  abstract boolean endWait(Request request);

  /** A request is over that may have had the turn to allocate. */
  abstract void passTurn(Request request);

  /** The last allocating write is over. */
  final void endAllocations() {
    if (image.needsCheck()) {
      host.startTimer();
    }
  }

  /** The request keeps all others from going on, where there is a lock. */
  abstract void hold(Request request);

  /** The request that holds the lock no longer does. */
  final void unhold() {
    holder = null;
  }

  /** The flush after a new table is over. */
  abstract void flushed(Request request, int entry, int error);

  /** The outcome of asking for one's turn to allocate. */
  enum Turn {
    TAKEN,
    START_OVER,
    WAIT
  }

  /** Waits for a step and does then what that state says; for use as a last statement. */
  final boolean await(Request request, Step step, State then) {
    request.state = then;
    host.start(request.number, step, request.position);
    return false;
  }

  final boolean complete(Request request, int error) {
    host.complete(request.number, error);
    release(request);
    request.state = State.IDLE;
    passTurn(request);
    host.finished(request.number);
    return false;
  }

  final void release(Request request) {
    int held = request.entry;
    request.entry = NONE;
    if (held != NONE) {
      cache.release(held);
    }
  }

  private Request announce(int number) {
    if (number >= requests.length) {
      int known = requests.length;
      requests = Arrays.copyOf(requests, Math.max(number + 1, known * 2));
      for (int i = known; i < requests.length; i++) {
        requests[i] = new Request(i);
      }
    }
    return requests[number];
  }

  /** Lets a request go on up to its next step. */
  final void goOn(Request request, int error) {
    boolean on = (request.state == State.NEXT_IO && error == 0) || act(request, error);
    while (on) {
      on = nextIo(request);
    }
  }

  /** Does what a request's state says; returns whether its next I/O follows at once. */
  private boolean act(Request request, int error) {
    State state = request.state;
    if (state == State.COMMIT_TABLE) {
      return tableRead(request, error);
    }
    if (state == State.NEXT_IO) {
      return complete(request, error);
    }
    return switch (state) {
      case LOOK_UP -> find(request);
      case TAKE_TURN -> endWait(request);
      case IDLE, WAIT ->
          throw new IllegalStateException("request %d waits for no step".formatted(request.number));
      default -> writes.goOn(request, state, error);
    };
  }

  private boolean nextIo(Request request) {
    long position = request.position + request.segment;
    host.nextIo(request.number, position);
    request.position = position;
    request.segment = 0;
    return position >= request.end ? complete(request, 0) : find(request);
  }

  /** Looks up the table at the request's position; an absent table costs no lookup. */
  private boolean find(Request request) {
    int table = image.tableOf(request.position);
    long offset = image.tableOffset(table);
    if (offset == ImageMap.ABSENT) {
      return use(request, Found.NO_TABLE, 0, table);
    }
    if (offset == ImageMap.INVALID) {
      return fail(request, EINVAL);
    }
    release(request);
    if (reads != null && reads.waits(request.number, table)) {
      request.state = State.WAIT;
      host.delayed(request.number, table);
      return false;
    }
    int entry = cache.lookup(table);
    if (entry != TableCache.MISS) {
      request.entry = entry;
      return tableFound(request, table);
    }
    entry = cache.allocate(table);
    request.entry = entry;
    if (reads != null) {
      reads.begin(request.number, table);
    }
    host.readTable(request.number, table, entry, offset);
    return await(request, Step.READ_TABLE, State.COMMIT_TABLE);
  }

  private boolean tableRead(Request request, int error) {
    int table = image.tableOf(request.position);
    host.tableRead(request.number, table, request.entry, image.tableOffset(table), error);
    if (error != 0) {
      release(request);
      wake(table);
      return fail(request, error);
    }
    request.entry = cache.commit(request.entry);
    wake(table);
    return tableFound(request, table);
  }

  /** Lets those that waited for a table look it up, in order of arrival. */
  private void wake(int table) {
    if (reads == null) {
      return;
    }
    int last = reads.end(table);
    int reader = reads.after(last);
    for (int number = reader; number != last; ) {
      number = reads.after(number);
      await(requests[number], Step.LOCK, State.LOOK_UP);
    }
  }

  private boolean tableFound(Request request, int table) {
    long offset = image.cluster(table, request.position);
    if (offset == ImageMap.INVALID) {
      return fail(request, EINVAL);
    }
    Found found =
        offset == ImageMap.ABSENT
            ? Found.NO_CLUSTER
            : offset == ImageMap.ZEROES ? Found.ZERO : Found.CLUSTER;
    return use(request, found, offset, table);
  }

  private boolean fail(Request request, int error) {
    return request.op == null ? endLookup(request) : complete(request, error);
  }

  private boolean use(Request request, Found found, long offset, int table) {
    Op op = request.op;
    if (op == null) {
      return endLookup(request);
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

  private boolean endLookup(Request request) {
    release(request);
    request.state = State.IDLE;
    host.finished(request.number);
    return false;
  }

  private boolean read(Request request, Found found, long offset, long bytes) {
    host.readData(request.number, found, offset + intoCluster(request), bytes);
    request.segment = bytes;
    if (found == Found.CLUSTER) {
      return await(request, Step.READ_DATA, State.NEXT_IO);
    }
    if (found == Found.ZERO || !image.hasBackingFile()) {
      return goOnWithoutStep(request);
    }
    return await(request, Step.READ_BACKING, State.NEXT_IO);
  }

  private boolean write(Request request, Found found, long offset, long bytes) {
    request.found = found;
    host.writeData(request.number, found, offset, bytes);
    if (found == Found.CLUSTER) {
      request.segment = bytes;
      host.writeMain(request.number, offset + intoCluster(request), bytes);
      return await(request, Step.WRITE_IN_PLACE, State.NEXT_IO);
    }
    return switch (takeTurn(request)) {
      case TAKEN -> writes.allocate(request, bytes);
      case START_OVER -> true;
      case WAIT -> false;
    };
  }

  final long intoCluster(Request request) {
    return request.position & (image.clusterSize() - 1);
  }
}
