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

  /** Stands for the heap where a lane's number could be. */
  private static final int HEAP = -1;

  private final EventLane[] lanes = new EventLane[MOST_LANES];
  private final EventHeap heap = new EventHeap(this);
  private int usedLanes;
  private int size;
  private long[] time = new long[64];
  private long[] order = new long[64];
  private long begun;

  EventQueue() {
    Arrays.setAll(lanes, i -> new EventLane(this));
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** When the next step is done, of which there must be one. */
  long nextTime() {
    int lane = next();
    return lane == HEAP ? time[heap.first()] : lanes[lane].firstTime();
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
    size++;
    for (int lane = 0; lane < MOST_LANES; lane++) {
      if (lanes[lane].takes(doneAt)) {
        lanes[lane].add(slot);
        usedLanes = Math.max(usedLanes, lane + 1);
        return;
      }
    }
    heap.add(slot);
  }

  /** Takes the slot whose step is done next. */
  int take() {
    size--;
    int lane = next();
    return lane == HEAP ? heap.removeFirst() : lanes[lane].removeFirst();
  }

  /** When the step that was begun last in that slot is, or was, done. */
  long time(int slot) {
    return time[slot];
  }

  /** When the step that was begun last in that slot was begun, among all steps. */
  long order(int slot) {
    return order[slot];
  }

  /** Whether one slot's step is done before another one's. */
  boolean before(int a, int b) {
    return time[a] < time[b] || (time[a] == time[b] && order[a] < order[b]);
  }

  /** The lane whose first step is done next, or HEAP. */
  private int next() {
    int next = HEAP;
    long firstTime = heap.isEmpty() ? Long.MAX_VALUE : time[heap.first()];
    long firstOrder = heap.isEmpty() ? Long.MAX_VALUE : order[heap.first()];
    for (int lane = 0; lane < usedLanes; lane++) {
      long laneTime = lanes[lane].firstTime();
      if (laneTime < firstTime
          || (laneTime == firstTime && lanes[lane].firstOrder() < firstOrder)) {
        next = lane;
        firstTime = laneTime;
        firstOrder = lanes[lane].firstOrder();
      }
    }
    return next;
  }
}
