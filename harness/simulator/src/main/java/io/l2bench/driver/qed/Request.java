package io.l2bench.driver.qed;

import io.l2bench.cache.TableCache;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.ImageMap;
import io.l2bench.driver.Step;
import io.l2bench.workload.Op;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A request in flight; one object serves all requests with its number. */
final class Request {
  final int number;

  State state = State.IDLE;

  /** What it does, or null if it only looks a table up. */
  @Nullable Op op;

  /** What it found at its position. */
  Found found = Found.NO_TABLE;

  /** Where it stands, in bytes of the disk. */
  long position;

  /** Where it ends, in bytes of the disk. */
  long end;

  /** The number of bytes to read or write next, from its position. */
  long segment;

  /** The number of clusters that it allocates. */
  long clusters;

  /** Where its new clusters begin, in bytes of the image file. */
  long offset;

  /** Where its new table is, in bytes of the image file. */
  long newTable;

  /** The entry of the cache that it references. */
  int entry = Driver.NONE;

  /** Why it ends: 0, or a negative errno. */
  int error;

  /** Why its step failed that is to be noticed when it continues: 0, or a negative errno. */
  int failure;

  /** What a request does when it continues. */
  enum State {
    IDLE,
    NEXT_IO,
    LOOK_UP,
    COMMIT_TABLE,
    TAKE_TURN,
    FILL_FRONT,
    FILL_BACK,
    WRITE_MAIN,
    FLUSH_MAIN,
    UPDATE_TABLE,
    END_TABLE,
    FLUSH_TABLE,
    LINK_TABLE,
    COMMIT_NEW,
    WAIT
  }

  Request(int number) {
    this.number = number;
  }

  /** The known requests, and more if none of them has this number. */
  static Request[] reserve(Request[] known, int number) {
    if (number < known.length) {
      return known;
    }
    Request[] requests = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
    for (int i = known.length; i < requests.length; i++) {
      requests[i] = new Request(i);
    }
    return requests;
  }

  void begin(@Nullable Op operation, long from, long to, State first) {
    if (state != State.IDLE) {
      throw new IllegalStateException("request %d is in flight already".formatted(number));
    }
    state = first;
    op = operation;
    position = from;
    end = to;
    segment = 0;
    error = 0;
  }

  /** Starts a step; after it the request does what a state says. */
  Then await(DriverHost host, Step step, State next) {
    state = next;
    host.start(number, number, step, position);
    return Then.PAUSE;
  }

  /** Pauses the request; when resumed it does what a state says. */
  Then pause(State next) {
    state = next;
    return Then.PAUSE;
  }

  /** Queues again for the table lock, then does what a state says. */
  Then requeue(DriverHost host, State next) {
    state = next;
    host.requeue(number);
    return Then.PAUSE;
  }

  /** Releases the entry of the cache that it references, if there is one. */
  void release(TableCache cache) {
    int held = entry;
    entry = Driver.NONE;
    if (held != Driver.NONE) {
      cache.release(held);
    }
  }

  /** The number of bytes from the begin of its cluster to its position. */
  long intoCluster(ImageMap image) {
    return position & (image.clusterSize() - 1);
  }

  /** Why its step failed, once: 0, or a negative errno. */
  int takeFailure() {
    int errno = failure;
    failure = 0;
    return errno;
  }

  /** Ends with an error. */
  Then fail(int errno) {
    error = errno;
    return Then.END;
  }
}
