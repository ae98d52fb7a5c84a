package io.l2bench.replay;

/** The kinds of requests by which latencies are grouped. */
public enum RequestKind {
  /** A read that found every table cached. */
  READ_HIT("read-hit", 0),
  /** A read that read a table itself. */
  READ_MISS("read-miss", 1),
  /** A read that waited for another request's table read, and read none itself. */
  READ_DELAYED("read-delayed", 2),
  /** A write to clusters that are allocated. */
  WRITE("write", 3),
  /** A write that allocated clusters. */
  ALLOCATING_WRITE("allocating-write", 4);

  private final String label;
  private final int index;

  RequestKind(String label, int index) {
    this.label = label;
    this.index = index;
  }

  /** The word in results. */
  public String label() {
    return label;
  }

  /** Its place in an array by kind, from 0. */
  int index() {
    return index;
  }
}
