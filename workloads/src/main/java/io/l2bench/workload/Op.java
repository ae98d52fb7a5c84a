package io.l2bench.workload;

/** What a request does. */
public enum Op {
  READ('R'),
  WRITE('W'),
  /** Writes zeroes without carrying them. */
  ZERO('Z');

  private final char letter;

  Op(char letter) {
    this.letter = letter;
  }

  /** As recorded traces write it. */
  public char letter() {
    return letter;
  }
}
