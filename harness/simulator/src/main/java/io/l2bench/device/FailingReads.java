package io.l2bench.device;

/**
 * Which reads of a table fail: a share of them, drawn for each by itself from the seed, the request
 * and its position, so that every policy and every number of threads meets the same failures.
 */
public final class FailingReads {
  /** Keeps the draws apart from those of durations. */
  private static final long APART = 0x6661696C;

  private final double share;
  private final Draws draws;

  /**
   * A share of the reads.
   *
   * @param share from 0 to 1
   * @param seed of the draws
   */
  public FailingReads(double share, long seed) {
    this.share = share;
    this.draws = new Draws(seed ^ APART);
  }

  /**
   * Whether a read fails.
   *
   * @param request its number in the trace, from 0
   * @param position of the lookup, in bytes of the disk
   */
  public boolean fails(long request, long position) {
    return draws.uniform(StepKind.TABLE_READ, request, position) < share;
  }
}
