package io.l2bench.driver.qcow2;

import org.jspecify.annotations.Nullable;

/** A queue of coroutines, linked through them: a coroutine is in one queue at most. */
final class CoroutineQueue {
  private @Nullable Coroutine first;
  private @Nullable Coroutine last;

  void addLast(Coroutine co) {
    co.next = null;
    if (last == null) {
      first = co;
    } else {
      last.next = co;
    }
    last = co;
  }

  /** Removes the first one and returns it, or null. */
  @Nullable Coroutine poll() {
    Coroutine co = first;
    if (co != null) {
      first = co.next;
      co.next = null;
      if (first == null) {
        last = null;
      }
    }
    return co;
  }

  /** Empties the queue into the front of a list, and returns the list's first coroutine. */
  @Nullable Coroutine moveBefore(@Nullable Coroutine list) {
    if (first == null || last == null) {
      return list;
    }
    Coroutine head = first;
    last.next = list;
    first = null;
    last = null;
    return head;
  }
}
