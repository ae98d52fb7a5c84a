package io.l2bench.replay;

import java.util.Arrays;

/**
 * The steps under way, by the virtual time at which they are done; of those done at one time, the
 * one begun first. Each slot has one step at most.
 *
 * <p>Where steps of a kind take the same time they are done in the order of their begins, so each
 * kind makes a lane of its own, and the next step is the first of some lane: O(lanes), and without
 * the unforeseeable branches of a heap. What fits no lane goes into one: O(log steps).
 */
final class EventQueue {
  private static final int MOST_LANES = 6;
  private static final int NONE = -1;

  private final EventLane[] lanes = new EventLane[MOST_LANES];
  private final EventHeap heap = new EventHeap(this);
  private int usedLanes;
  private long[] time = new long[64];
  private long[] order = new long[64];
  private long begun;

  EventQueue() {
    Arrays.setAll(lanes, i -> new EventLane());
  }

  boolean isEmpty() {
    return next() == NONE;
  }

  /** When the next step is done, of which there must be one. */
  long nextTime() {
    return time[next()];
  }

  /** Begins the step of a slot that has none, done at that time. */
  void add(int slot, long doneAt) {
    if (slot >= time.length) {
      int length = Math.max(slot + 1, time.length * 2);
      time = Arrays.copyOf(time, length);
      order = Arrays.copyOf(order, length);
    }
    time[slot] = doneAt;
    order[slot] = begun++;
    for (int lane = 0; lane < MOST_LANES; lane++) {
      if (lanes[lane].takes(doneAt)) {
        lanes[lane].add(slot, doneAt);
        usedLanes = Math.max(usedLanes, lane + 1);
        return;
      }
    }
    heap.add(slot);
  }

  /** Takes the slot whose step is done next. */
  int take() {
    int slot = next();
    for (int lane = 0; lane < usedLanes; lane++) {
      if (!lanes[lane].isEmpty() && lanes[lane].first() == slot) {
        lanes[lane].removeFirst();
        return slot;
      }
    }
    heap.removeFirst();
    return slot;
  }

  /** When the step that was begun last in that slot is, or was, done. */
  long time(int slot) {
    return time[slot];
  }

  /** Whether one slot's step is done before another one's. */
  boolean before(int a, int b) {
    return time[a] < time[b] || (time[a] == time[b] && order[a] < order[b]);
  }

  /** The slot whose step is done next, or NONE. */
  private int next() {
    int next = heap.isEmpty() ? NONE : heap.first();
    for (int lane = 0; lane < usedLanes; lane++) {
      if (!lanes[lane].isEmpty() && (next == NONE || before(lanes[lane].first(), next))) {
        next = lanes[lane].first();
      }
    }
    return next;
  }
}
