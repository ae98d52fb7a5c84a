package io.l2bench.workload;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths that a text of the user names. */
public final class UserPaths {
  private UserPaths() {}

  /**
   * The path of that text.
   *
   * @throws BadInputException if no file can have that name: it holds a NUL, or a character that
   *     the locale cannot write
   */
  public static Path of(String text) {
    return of(Path.of(""), text);
  }

  /**
   * The path of that text, which starts from a folder unless it is absolute.
   *
   * @throws BadInputException if no file can have that name
   */
  public static Path of(Path base, String text) {
    try {
      return base.resolve(text);
    } catch (InvalidPathException e) {
      throw new BadInputException(
          "path '%s'".formatted(text),
          "characters that the name of a file may have",
          e.getReason());
    }
  }
}
