package io.l2bench.workload.format;

import io.l2bench.workload.BadInputException;

/** The rows of one pass over a trace: taken in, or bad; some bad ones may be skipped. */
public final class Rows {
  private final long mostBad;

  private final Findings findings;
  private long taken;
  private long bad;

  /**
   * No rows yet.
   *
   * @param mostBad how many bad rows are skipped before one is an error
   * @param findings of all passes over the same trace
   */
  public Rows(long mostBad, Findings findings) {
    this.mostBad = mostBad;
    this.findings = findings;
  }

  /** No row may be bad. */
  static Rows strict() {
    return new Rows(0, new Findings());
  }

  /** Counts a good row. */
  public void take() {
    taken++;
  }

  /** Skips a row, or throws what is wrong with it if too many have been skipped. */
  public void skip(BadInputException wrong) {
    bad++;
    if (bad > mostBad) {
      throw wrong;
    }
    findings.skipped(bad);
  }

  /** Keeps a sentence for users. */
  public void note(String sentence) {
    findings.note(sentence);
  }

  /** How well the rows so far fit their format. */
  Fit fit() {
    if (taken == 0 || taken < bad) {
      return Fit.NONE;
    }
    return bad == 0 ? Fit.WHOLE : Fit.PART;
  }
}
