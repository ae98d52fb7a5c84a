package io.l2bench.driver;

import io.l2bench.cache.frame.TableIndex;
import java.util.Arrays;

/**
 * The table reads in flight and the requests that wait for each, in order of arrival: for each
 * table a ring of requests that begins with the reader.
 */
public final class SingleFlight {
  /** The last request of the ring, by the table being read. */
  private final TableIndex last = new TableIndex(0);

  private int[] next = new int[64];

  /** Notes that a request begins to read a table that nobody reads. */
  public void begin(int request, int table) {
    reserve(request);
    next[request] = request;
    last.set(table, request);
  }

  /** Makes a request wait if its table is being read, and returns whether it waits. */
  public boolean waits(int request, int table) {
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

  /** Ends the read of a table and returns the last request that waited for it, or the reader. */
  public int end(int table) {
    int ended = last.get(table);
    last.remove(table);
    return ended;
  }

  /** The next request in the ring of a request. */
  public int after(int request) {
    return next[request];
  }

  private void reserve(int request) {
    if (request >= next.length) {
      next = Arrays.copyOf(next, Math.max(request + 1, next.length * 2));
    }
  }
}
