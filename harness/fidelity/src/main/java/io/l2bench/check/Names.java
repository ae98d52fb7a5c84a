package io.l2bench.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The pointers of a log and the numbers that they stand for, one to one, for live objects. A
 * pointer is learnt when its object begins and forgotten when it ends.
 */
final class Names {
  /** Stands for no number. */
  static final int NONE = -1;

  private final Map<Long, Integer> numbers = new HashMap<>();
  private long[] pointers = new long[64];

  /** Learns a pointer; returns false if it stands for another number. */
  boolean bind(int number, long pointer) {
    forget(number);
    if (number >= pointers.length) {
      pointers = Arrays.copyOf(pointers, Math.max(number + 1, pointers.length * 2));
    }
    pointers[number] = pointer;
    return pointer != 0 && numbers.putIfAbsent(pointer, number) == null;
  }

  /** Forgets a number; its pointer may later stand for another. */
  void forget(int number) {
    if (number < pointers.length && pointers[number] != 0) {
      numbers.remove(pointers[number], number);
      pointers[number] = 0;
    }
  }

  /** The number that a pointer stands for, or {@link #NONE}. */
  int number(long pointer) {
    return numbers.getOrDefault(pointer, NONE);
  }

  /** The pointer that stands for a number, or 0. */
  long pointer(int number) {
    return number < pointers.length ? pointers[number] : 0;
  }

  /** The number of pointers known. */
  int size() {
    return numbers.size();
  }
}
