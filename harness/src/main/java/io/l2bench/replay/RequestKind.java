package io.l2bench.replay;

/** What a latency is told apart by. */
public enum RequestKind {
  /** A read that found every table cached. */
  READ_HIT("read-hit"),
  /** A read that read a table itself. */
  READ_MISS("read-miss"),
  /** A read that waited for another request's read of a table, and read none itself. */
  READ_DELAYED("read-delayed"),
  /** A write to clusters that are allocated. */
  WRITE("write"),
  /** A write that allocated clusters. */
  ALLOCATING_WRITE("allocating-write");

  private final String label;

  RequestKind(String label) {
    this.label = label;
  }

  /** The word in results. */
  public String label() {
    return label;
  }
}
