package io.l2bench.workload.format;

/** How well the beginning of a file fits a format. */
public enum Fit {
  /** It does not. */
  NONE,
  /** Most of it does, or all of it, but so does much else. */
  PART,
  /** All of it does. */
  WHOLE;

  /** All of it, or nothing. */
  public static Fit wholeIf(boolean fits) {
    return fits ? WHOLE : NONE;
  }
}
