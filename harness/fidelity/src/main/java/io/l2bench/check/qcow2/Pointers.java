package io.l2bench.check.qcow2;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The pointers by which a log names a disk's nodes, mutexes and coroutines. */
final class Pointers {
  /** Stands for no coroutine. */
  static final int NONE = -1;

  private final Map<Long, Integer> strands = new HashMap<>();
  private final Map<Integer, Long> coroutines = new HashMap<>();

  private int displaced = NONE;

  /** The mutexes that the opening shows: the driver's lock and those of the nodes below. */
  private final Set<Long> known = new HashSet<>();

  /** The qcow2 node; 0 until it is known. */
  long node;

  /** The node of the image file. */
  long file;

  /** The driver's lock. */
  long lock;

  /** The mutex of the file node's requests. */
  long fileMutex;

  /** Whether that node is a filter, such as a throttle, before another one that has the file. */
  boolean filtered;

  /** Notes a mutex that the opening shows. */
  void addKnown(long mutex) {
    known.add(mutex);
  }

  /** Learns the qcow2 node from a line that names it, or else from the first other mutex. */
  void learnNode(Line line) {
    if (line.event() == Event.GUEST_READ || line.event() == Event.GUEST_WRITE) {
      node = line.get(Field.BS);
    } else if (node == 0 && line.event() == Event.LOCK && !known.contains(line.get(Field.MUTEX))) {
      node = line.get(Field.MUTEX) - (fileMutex - file);
    }
  }

  /** The mutex of the qcow2 node's requests, which lies in its node as the file's does. */
  long nodeMutex() {
    return node == 0 ? 0 : node + (fileMutex - file);
  }

  /** Whether a line is of the mutex of the file node's requests. */
  boolean isFileMutex(Line line) {
    return line.event().isOfMutex() && line.get(Field.MUTEX) == fileMutex;
  }

  /** Whether a line of a mutex is of the driver's lock, or of the qcow2 node's requests. */
  boolean isKnownMutex(Line line) {
    long mutex = line.get(Field.MUTEX);
    return mutex == lock || (node != 0 && mutex == nodeMutex());
  }

  /** The coroutine whose pointer another one has taken, since the last call, or {@link #NONE}. */
  int takeDisplaced() {
    int before = displaced;
    displaced = NONE;
    return before;
  }

  /** The coroutine that a pointer stands for, or {@link #NONE}. */
  int strand(long pointer) {
    return strands.getOrDefault(pointer, NONE);
  }

  /** The pointer of a coroutine, or 0 if it is not known yet. */
  long pointer(int strand) {
    return coroutines.getOrDefault(strand, 0L);
  }

  void bind(int strand, long pointer) {
    forget(strand);
    Integer before = strands.put(pointer, strand);
    if (before != null) {
      coroutines.remove(before);
      displaced = before;
    }
    coroutines.put(strand, pointer);
  }

  void forget(int strand) {
    Long pointer = coroutines.remove(strand);
    if (pointer != null) {
      strands.remove(pointer, strand);
    }
  }

  /** Whether a line is the one expected; learns the pointers of coroutines that begin in it. */
  boolean holds(Expected expected, Line line) {
    if (line.event() != expected.event()) {
      return false;
    }
    for (int i = 0; i < line.event().fields().size(); i++) {
      if (!holds(line.event().fields().get(i), expected.value(i), line.value(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Field field, long value, long found) {
    return switch (field) {
      case CO, SELF -> isStrand((int) value, found);
      case BS, MUTEX -> place(field, value) == 0 || place(field, value) == found;
      case POOL -> (value == Expected.NONE) == (found == 0);
      case QIOV -> true;
      default -> value == found;
    };
  }

  private boolean isStrand(int strand, long found) {
    long known = pointer(strand);
    if (known == 0) {
      bind(strand, found);
      return true;
    }
    return known == found;
  }

  private long place(Field field, long value) {
    boolean mutex = field == Field.MUTEX;
    if (value == Expected.LOCK) {
      return lock;
    }
    if (value == Expected.FILE) {
      return file;
    }
    return mutex ? nodeMutex() : node;
  }

  /** The line as the log must have it, with {@code ?} for a pointer that is not known. */
  String text(Expected expected) {
    Event event = expected.event();
    if (event == null) {
      return "the end of a coroutine";
    }
    StringBuilder line = new StringBuilder(event.shape().name());
    for (int i = 0; i < event.fields().size(); i++) {
      Field field = event.fields().get(i);
      long value = expected.value(i);
      if (field == Field.READS) {
        line.append(value == 1 ? ": read:" : ": write:");
      } else {
        line.append(' ').append(field.text()).append(' ').append(text(field, value));
      }
    }
    return line.toString();
  }

  private String text(Field field, long value) {
    return switch (field) {
      case CO, SELF -> known(field, pointer((int) value));
      case BS, MUTEX -> known(field, place(field, value));
      case POOL -> value == Expected.NONE ? "(nil)" : "?";
      case QIOV -> "?";
      default -> field.notation().format(value);
    };
  }

  private static String known(Field field, long pointer) {
    return pointer == 0 ? "?" : field.notation().format(pointer);
  }
}
