package io.l2bench.device;

import org.jspecify.annotations.Nullable;

/** The kinds of steps that a device distinguishes. */
public enum StepKind {
  /** The read of an L2 table. */
  TABLE_READ("table-read", 0),
  /** The write of a table, of part of one, or of the header. */
  TABLE_WRITE("table-write", 1),
  /** A flush. */
  FLUSH("flush", 2),
  /** The read of one contiguous run of a request's data. */
  DATA_READ("data-read", 3),
  /** The write of a request's data to allocated clusters. */
  IN_PLACE_WRITE("in-place-write", 4),
  /** The write of a request's data, or of the filling around it, to new clusters. */
  ALLOCATING_WRITE("allocating-write", 5);

  private final String label;
  private final int index;

  StepKind(String label, int index) {
    this.label = label;
    this.index = index;
  }

  /** The word in files and parameters. */
  public String label() {
    return label;
  }

  /** Its place in an array by kind, from 0. */
  int index() {
    return index;
  }

  /** The kind with that label, or null. */
  public static @Nullable StepKind named(String label) {
    for (StepKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    return null;
  }
}
