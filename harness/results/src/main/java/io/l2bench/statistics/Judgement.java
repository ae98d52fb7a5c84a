package io.l2bench.statistics;

/**
 * The judgement of a cost against a base. A word of difference needs two witnesses: a p-value,
 * corrected for everything compared with it, and an interval of the ratio that excludes 1.
 */
public enum Judgement {
  /** It costs less. */
  BETTER("better"),
  /** It costs more. */
  WORSE("worse"),
  /** The data do not show a difference, which does not prove equality. */
  NO_DIFFERENCE_SHOWN("no difference shown"),
  /** Too few data, or data of a machine with other work, to be judged. */
  CANNOT_TELL("cannot tell");

  /** A corrected p-value up to this counts as evidence. */
  public static final double SIGNIFICANCE = 0.05;

  private final String label;

  Judgement(String label) {
    this.label = label;
  }

  /**
   * The judgement for a ratio of costs.
   *
   * @param ratio of the cost to that of the base
   * @param correctedP probability of data as extreme without a difference, after {@link Holm}
   */
  public static Judgement of(Interval ratio, double correctedP) {
    return of(ratio, correctedP, SIGNIFICANCE);
  }

  /** The same, with another limit of the p-value. */
  public static Judgement of(Interval ratio, double correctedP, double alpha) {
    if (correctedP > alpha || ratio.contains(1)) {
      return NO_DIFFERENCE_SHOWN;
    }
    return ratio.high() < 1 ? BETTER : WORSE;
  }

  /** The word in results. */
  public String label() {
    return label;
  }
}
