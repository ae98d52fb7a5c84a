package io.l2bench.workload;

import java.io.IOException;
import java.util.List;

/** A source of requests that can be read from its start any number of times. */
public interface Trace {

  /** What the offsets of a trace are. */
  enum Kind {
    /** Bytes of a disk, which a {@link Geometry} maps to tables. */
    DISK,
    /** Bare keys: each distinct one is a table, numbered by first appearance. */
    KEYS
  }

  /** Its name in results. */
  String name();

  /** What its offsets are. */
  Kind kind();

  /** A pass over its requests, from the first. */
  RequestReader open() throws IOException;

  /** What users should know about its passes so far, one sentence each. */
  default List<String> notes() {
    return List.of();
  }

  /** The number of bad rows skipped in the pass that skipped most. */
  default long badRows() {
    return 0;
  }
}
