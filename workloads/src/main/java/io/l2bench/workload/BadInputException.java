package io.l2bench.workload;

/**
 * Input that cannot be used: a mistake of the user. It says where, what was expected and what was
 * found. Every other exception is a fault of the program.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The longest place and finding: paths are long, and a finding may hold a command with two. */
  private static final int LONGEST = 240;

  /**
   * A message of one line: {@code where: expected …, found …}. Long places and findings are cut in
   * the middle, since both may repeat the contents of a file; control characters are escaped, so
   * that names of files and disks do not reach a terminal as commands.
   */
  public BadInputException(String where, String expected, String found) {
    super(
        PlainText.line(
            "%s: expected %s, found %s"
                .formatted(
                    PlainText.cut(where, LONGEST), expected, PlainText.cut(found, LONGEST))));
  }

  /** The same mistake, with the place that led to it put before its message. */
  public BadInputException(String where, Exception mistake) {
    super(where + ": " + mistake.getMessage(), mistake);
  }
}
