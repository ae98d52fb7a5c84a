package io.l2bench.replay;

import java.util.Arrays;

/**
 * The steps in flight, ordered by virtual completion time, then by begin. Each slot has one step at
 * most.
 *
 * <p>If all steps of a kind take the same time, they complete in the order of their begins. Each
 * kind then gets its own lane, and the next step is the first of some lane: O(lanes), without the
 * unpredictable branches of a heap. A step that fits no lane goes into a heap: O(log steps).
 */
final class EventQueue {
  private static final int MOST_LANES = 6;

  private final EventLane[] lanes = new EventLane[MOST_LANES];
  private final EventHeap heap = new EventHeap();
  private int usedLanes = 1;
  private int size;
  private long begun;
  private long takenTime;

  EventQueue() {
    Arrays.setAll(lanes, i -> new EventLane());
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** When the next step is done; there must be one. */
  long nextTime() {
    long next = heap.firstTime();
    for (int lane = 0; lane < usedLanes; lane++) {
      next = Math.min(next, lanes[lane].firstTime());
    }
    return next;
  }

  /** Begins a step of a slot without one. */
  void add(int slot, long doneAt) {
    size++;
    for (int lane = 0; lane < MOST_LANES; lane++) {
      if (lanes[lane].takes(doneAt)) {
        lanes[lane].add(slot, doneAt, begun++);
        if (lane == usedLanes) {
          usedLanes++;
        }
        return;
      }
    }
    heap.add(slot, doneAt, begun++);
  }

  /** Removes and returns the slot whose step is done next. */
  int take() {
    size--;
    EventLane first = lanes[0];
    for (int lane = 1; lane < usedLanes; lane++) {
      first = isBefore(lanes[lane], first) ? lanes[lane] : first;
    }
    if (heapIsBefore(first)) {
      takenTime = heap.firstTime();
      return heap.removeFirst();
    }
    takenTime = first.firstTime();
    return first.removeFirst();
  }

  /** When the step of the last removed slot was done. */
  long takenTime() {
    return takenTime;
  }

  private static boolean isBefore(EventLane a, EventLane b) {
    return a.firstTime() < b.firstTime()
        || (a.firstTime() == b.firstTime() && a.firstBegun() < b.firstBegun());
  }

  private boolean heapIsBefore(EventLane lane) {
    return heap.firstTime() < lane.firstTime()
        || (heap.firstTime() == lane.firstTime() && heap.firstBegun() < lane.firstBegun());
  }
}
