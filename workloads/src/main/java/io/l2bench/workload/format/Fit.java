package io.l2bench.workload.format;

/** How well the beginning of a file fits a format. */
public enum Fit {
  /** It does not fit. */
  NONE,
  /** Most of it fits; or all of it, but so do many other files. */
  PART,
  /** All of it fits. */
  WHOLE;

  /** All of it fits, or nothing. */
  public static Fit wholeIf(boolean fits) {
    return fits ? WHOLE : NONE;
  }
}
