package io.l2bench.workload;

/**
 * Input that cannot be used, the user's mistake: where, what was expected there, and what was
 * found. Every other exception is a fault of the program.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The longest name of a place: paths are long. */
  private static final int LONGEST_PLACE = 240;

  /** The longest finding, which may hold a command with two paths. */
  private static final int LONGEST_FINDING = 2 * LONGEST_PLACE;

  /**
   * A message of one line: {@code where: expected …, found …}. Place and finding are cut in the
   * middle if they are long, since both may repeat what a file holds; control characters are
   * escaped, so that names of files and disks do not reach a terminal as commands.
   */
  public BadInputException(String where, String expected, String found) {
    super(
        PlainText.line(
            "%s: expected %s, found %s"
                .formatted(
                    PlainText.cut(where, LONGEST_PLACE),
                    expected,
                    PlainText.cut(found, LONGEST_FINDING))));
  }

  /** The same mistake, with the place that led to it before its message. */
  public BadInputException(String where, Exception mistake) {
    super(where + ": " + mistake.getMessage(), mistake);
  }
}
