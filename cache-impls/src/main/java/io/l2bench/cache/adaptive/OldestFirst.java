package io.l2bench.cache.adaptive;

import io.l2bench.cache.frame.Entries;
import java.util.Arrays;

/**
 * A priority queue of entries by time, and the time of an entry can be raised: a binary heap
 * (Williams, Heapsort, CACM 1964) that knows each entry's place. Cost of every change: O(log
 * entries).
 */
final class OldestFirst {
  private int[] heap = {};

  /** By entry, its place in the heap. */
  private int[] place = {};

  /** By entry, its time. */
  private long[] time = {};

  private int size;

  void grow(int limit) {
    heap = Arrays.copyOf(heap, limit);
    place = Arrays.copyOf(place, limit);
    time = Arrays.copyOf(time, limit);
  }

  void add(int entry, long when) {
    time[entry] = when;
    restore(entry);
  }

  /** Puts a polled entry back, with its old time. */
  void restore(int entry) {
    size++;
    rise(size - 1, entry);
  }

  /** Gives an entry a later time. */
  void renew(int entry, long when) {
    time[entry] = when;
    sink(place[entry], entry);
  }

  /** Takes out the entry with the earliest time; NONE if there is none. */
  int poll() {
    if (size == 0) {
      return Entries.NONE;
    }
    int oldest = heap[0];
    size--;
    sink(0, heap[size]);
    return oldest;
  }

  void clear() {
    size = 0;
  }

  private void rise(int from, int entry) {
    int at = from;
    while (at > 0 && time[entry] < time[heap[(at - 1) / 2]]) {
      set(at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    set(at, entry);
  }

  private void sink(int from, int entry) {
    int at = from;
    int child = 2 * at + 1;
    while (child < size) {
      if (child + 1 < size && time[heap[child + 1]] < time[heap[child]]) {
        child++;
      }
      if (time[entry] <= time[heap[child]]) {
        break;
      }
      set(at, heap[child]);
      at = child;
      child = 2 * at + 1;
    }
    set(at, entry);
  }

  private void set(int at, int entry) {
    heap[at] = entry;
    place[entry] = at;
  }
}
