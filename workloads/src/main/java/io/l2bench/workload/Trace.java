package io.l2bench.workload;

import java.io.IOException;
import java.util.List;

/** A source of requests that can be read from its start as often as wanted. */
public interface Trace {

  /** What the offsets of a trace are. */
  enum Kind {
    /** Bytes of a disk, which a {@link Geometry} maps to tables. */
    DISK,
    /** Bare keys: each distinct one is a table, numbered by first appearance. */
    KEYS
  }

  /** As results call it. */
  String name();

  /** What its offsets are. */
  Kind kind();

  /** A pass over its requests, from the first. */
  RequestReader open() throws IOException;

  /** What users should know of how its passes so far read it, a sentence each. */
  default List<String> notes() {
    return List.of();
  }

  /** The number of bad rows skipped, in that pass over its requests which skipped most. */
  default long badRows() {
    return 0;
  }
}
