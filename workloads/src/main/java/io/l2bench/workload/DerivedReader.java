package io.l2bench.workload;

import java.io.IOException;
import java.time.Duration;

/** A pass over requests made from another pass's; its clock and disks are that pass's. */
public abstract class DerivedReader implements RequestReader {
  /** The pass that it is made from; closed with this one. */
  protected final RequestReader source;

  /** A pass over requests made from that pass's. */
  protected DerivedReader(RequestReader source) {
    this.source = source;
  }

  @Override
  public final double share() {
    return source.share();
  }

  @Override
  public final Duration clockStart() {
    return source.clockStart();
  }

  @Override
  public final boolean namesDisks() {
    return source.namesDisks();
  }

  @Override
  public final String diskName(int number) {
    return source.diskName(number);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
