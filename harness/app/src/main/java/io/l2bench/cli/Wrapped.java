package io.l2bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text in lines that fit a terminal of 100 columns. */
final class Wrapped {
  /** Columns of a line. */
  static final int COLUMNS = 100;

  private Wrapped() {}

  /** Prose, broken between words. */
  static List<String> lines(String text) {
    return broken(text, COLUMNS, /* at= */ " ", /* end= */ "", /* indent= */ "");
  }

  /** Lines of prose, each broken between words. */
  static List<String> lines(Stream<String> texts) {
    return texts.flatMap(text -> lines(text).stream()).toList();
  }

  /** A command for a shell, broken before an option, where a line ends in a backslash. */
  static List<String> command(String text) {
    return broken(text, COLUMNS - 2, " --", " \\", "     ");
  }

  private static List<String> broken(
      String text, int columns, String at, String end, String indent) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    int space = rest.lastIndexOf(at, columns);
    while (rest.length() > columns && space > indent.length()) {
      lines.add(rest.substring(0, space) + end);
      rest = indent + rest.substring(indent.isEmpty() ? space + 1 : space);
      space = rest.lastIndexOf(at, columns);
    }
    lines.add(rest);
    return lines;
  }
}
