package io.l2bench.check.qcow2;

import java.util.ArrayList;
import java.util.List;

/** Lines in order, taken from the front, and seen at any place. */
final class LineQueue {
  private static final int MOST_TAKEN = 1024;

  private final List<Line> lines = new ArrayList<>();

  /** The lines taken that are still in the list. */
  private int taken;

  int size() {
    return lines.size() - taken;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  Line get(int index) {
    return lines.get(taken + index);
  }

  void add(Line line) {
    lines.add(line);
  }

  Line remove() {
    Line first = lines.get(taken);
    taken++;
    if (taken == lines.size() || taken == MOST_TAKEN) {
      lines.subList(0, taken).clear();
      taken = 0;
    }
    return first;
  }
}
