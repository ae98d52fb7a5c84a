package io.l2bench.cli;

/** The statuses that the program exits with; 130 and 143 are those of Ctrl-C and SIGTERM. */
final class ExitStatus {
  static final int OK = 0;

  /** A check or a comparison found what it looks for. */
  static final int DIFFERENT = 1;

  /** The user's mistake: bad arguments, bad input. */
  static final int BAD_INPUT = 2;

  /** A fault of the program; EX_SOFTWARE of the BSD's sysexits.h. */
  static final int FAULT = 70;

  /** The heap is too small; EX_OSERR. */
  static final int MEMORY = 71;

  /** An output cannot be written; EX_IOERR. */
  static final int OUTPUT = 74;

  /** The reader of standard output has gone; what a shell shows of a program that SIGPIPE ends. */
  static final int CLOSED_PIPE = 141;

  private ExitStatus() {}
}
