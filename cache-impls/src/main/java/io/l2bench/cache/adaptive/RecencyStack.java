package io.l2bench.cache.adaptive;

import io.l2bench.cache.frame.Entries;
import java.util.Arrays;

/**
 * Entries and ghosts by last use, independent of their lists in {@link Entries}. Cost of every
 * operation: O(1).
 */
final class RecencyStack {
  private static final int HEAD = 0;
  private static final int ABOVE = 0;
  private static final int BELOW = 1;
  private static final int ABSENT = -1;

  /** By record, its neighbours; the head's come first. The stack is a ring through the head. */
  private int[] links = {HEAD, HEAD};

  /** Makes room for entries below that limit. */
  void grow(int limit) {
    int old = links.length;
    links = Arrays.copyOf(links, 2 * (limit + 1));
    Arrays.fill(links, old, links.length, ABSENT);
  }

  boolean holds(int entry) {
    return links[2 * (entry + 1)] != ABSENT;
  }

  /** Puts an entry that is not in the stack on its top. */
  void push(int entry) {
    int node = entry + 1;
    int top = links[BELOW];
    links[2 * node + ABOVE] = HEAD;
    links[2 * node + BELOW] = top;
    links[2 * top + ABOVE] = node;
    links[BELOW] = node;
  }

  /** Moves an entry in the stack to its top. */
  void renew(int entry) {
    unlink(entry + 1);
    push(entry);
  }

  void remove(int entry) {
    unlink(entry + 1);
    links[2 * (entry + 1)] = ABSENT;
  }

  /** The entry used longest ago, or NONE. */
  int bottom() {
    return above(Entries.NONE);
  }

  /** The entry used next after that one, or NONE. */
  int above(int entry) {
    return links[2 * (entry + 1) + ABOVE] - 1;
  }

  void clear() {
    Arrays.fill(links, ABSENT);
    links[ABOVE] = HEAD;
    links[BELOW] = HEAD;
  }

  private void unlink(int node) {
    int above = links[2 * node + ABOVE];
    int below = links[2 * node + BELOW];
    links[2 * below + ABOVE] = above;
    links[2 * above + BELOW] = below;
  }
}
