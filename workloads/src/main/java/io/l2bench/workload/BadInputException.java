package io.l2bench.workload;

/** Input that cannot be used: where, what was expected there, and what was found. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A message of one line: {@code where: expected …, found …}. Control characters are escaped, so
   * that names of files and disks do not reach a terminal as commands.
   */
  public BadInputException(String where, String expected, String found) {
    super(Quoted.escaped("%s: expected %s, found %s".formatted(where, expected, found)));
  }
}
