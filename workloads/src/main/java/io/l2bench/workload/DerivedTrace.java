package io.l2bench.workload;

import java.util.List;

/** A trace made from another one's requests; its name, kind, notes and bad rows are that one's. */
public abstract class DerivedTrace implements Trace {
  /** The trace that it is made from. */
  protected final Trace source;

  /** A trace made from that one. */
  protected DerivedTrace(Trace source) {
    this.source = source;
  }

  @Override
  public final String name() {
    return source.name();
  }

  @Override
  public final Kind kind() {
    return source.kind();
  }

  @Override
  public List<String> notes() {
    return source.notes();
  }

  @Override
  public final long badRows() {
    return source.badRows();
  }
}
