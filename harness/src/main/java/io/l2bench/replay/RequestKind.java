package io.l2bench.replay;

/** What a latency is told apart by. */
public enum RequestKind {
  /** A read that found every table cached. */
  READ_HIT("read-hit"),
  /** A read that read a table itself. */
  READ_MISS("read-miss"),
  /** A write to clusters that are allocated. */
  WRITE("write");

  private final String label;

  RequestKind(String label) {
    this.label = label;
  }

  /** The word in results. */
  public String label() {
    return label;
  }

  static RequestKind of(boolean read, boolean missed) {
    if (!read) {
      return WRITE;
    }
    return missed ? READ_MISS : READ_HIT;
  }
}
