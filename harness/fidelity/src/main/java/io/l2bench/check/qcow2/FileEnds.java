package io.l2bench.check.qcow2;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells from the mutex of the file node's requests which coroutine's I/O has ended: each I/O takes
 * it as it begins and as it ends, and once more where writes beyond the end of the file are in
 * flight, which others must wait for.
 */
final class FileEnds {
  private final Pointers pointers;
  private final DiskModel model;

  /** By coroutine that does I/O: how often it took the mutex, and how often it will. */
  private final Map<Integer, int[]> taken = new HashMap<>();

  /** By coroutine that fills with zeroes: where. */
  private final Map<Integer, Long> fills = new HashMap<>();

  /** The coroutine whose I/O the last line began. */
  private int begun = Pointers.NONE;

  private long last;

  FileEnds(Pointers pointers, DiskModel model) {
    this.pointers = pointers;
    this.model = model;
  }

  /** The pointer of the coroutine that took the mutex last. */
  long last() {
    return last;
  }

  /** Notes a line that came as predicted. */
  void passed(Expected line, Line found) {
    int owner = line.owner();
    if (owner == Pointers.NONE) {
      return;
    }
    begun = owner;
    int times = 2;
    for (Map.Entry<Integer, Long> fill : fills.entrySet()) {
      times += isExclusive(fill.getKey()) && times == 2 ? 1 : 0;
      long end = found.get(Field.OFFSET) + found.get(Field.BYTES);
      times += isExclusive(fill.getKey()) && end > fill.getValue() ? 1 : 0;
    }
    taken.put(owner, new int[] {0, times});
    fills.remove(owner);
    if (found.get(Field.FLAGS) != 0) {
      fills.put(owner, found.get(Field.OFFSET));
    }
  }

  /**
   * Whether others must wait for a fill that is in flight: it lies beyond the file's end. They wait
   * at the node that has the file, of which a filter's mutex shows nothing.
   */
  private boolean isExclusive(int fill) {
    return !pointers.filtered
        && model.host().waits(fill)
        && taken.getOrDefault(fill, new int[2])[0] > 1;
  }

  /** Takes a line of the mutex. */
  void take(Line line) {
    last = line.get(Field.SELF);
    if (line.event() != Event.LOCK) {
      return;
    }
    if (begun != Pointers.NONE && pointers.pointer(begun) == 0) {
      pointers.bind(begun, last);
    }
    begun = Pointers.NONE;
    int strand = pointers.strand(last);
    int[] times = taken.get(strand);
    if (times != null && ++times[0] == times[1] && ends(strand)) {
      model.proceed(strand);
    }
  }

  /** Whether the end of a coroutine's I/O shows in no other line. */
  private boolean ends(int strand) {
    return model.predictor().next() == null && model.predictor().isReadPart(strand);
  }
}
