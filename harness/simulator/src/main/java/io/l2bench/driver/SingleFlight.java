package io.l2bench.driver;

import io.l2bench.cache.frame.TableIndex;
import java.util.Arrays;

/**
 * The reads of tables under way, and the requests that wait for each in order of arrival: a ring of
 * requests a table, beginning with the reader.
 */
final class SingleFlight {
  /** By table that is being read, the last of its ring. */
  private final TableIndex last = new TableIndex(0);

  private int[] next = new int[64];

  /** A request begins to read a table that nobody reads. */
  void begin(int request, int table) {
    reserve(request);
    next[request] = request;
    last.set(table, request);
  }

  /** Makes a request wait if its table is being read; returns whether it is. */
  boolean waits(int request, int table) {
    int before = last.get(table);
    if (before == TableIndex.NONE) {
      return false;
    }
    reserve(request);
    next[request] = next[before];
    next[before] = request;
    last.set(table, request);
    return true;
  }

  /** The read of a table is over: the last request that waited for it, or the reader itself. */
  int end(int table) {
    int ended = last.get(table);
    last.remove(table);
    return ended;
  }

  /** The request after that one in its ring. */
  int after(int request) {
    return next[request];
  }

  private void reserve(int request) {
    if (request >= next.length) {
      next = Arrays.copyOf(next, Math.max(request + 1, next.length * 2));
    }
  }
}
