package io.l2bench.workload.format;

import io.l2bench.workload.BadInputException;
import java.util.concurrent.atomic.AtomicLong;

/** The bad rows of one pass over a trace: some may be skipped, and all are counted. */
public final class BadRows {
  private final long most;

  /** The largest number in any pass over the same trace. */
  private final AtomicLong inWorstPass;

  private long skipped;

  public BadRows(long most, AtomicLong inWorstPass) {
    this.most = most;
    this.inWorstPass = inWorstPass;
  }

  /** None may be skipped. */
  static BadRows none() {
    return new BadRows(0, new AtomicLong());
  }

  /** Skips a row, or throws what is wrong with it if too many have been skipped. */
  public void skip(BadInputException wrong) {
    if (skipped == most) {
      throw wrong;
    }
    skipped++;
    inWorstPass.accumulateAndGet(skipped, Math::max);
  }
}
