package io.l2bench.workload.parse;

/** Text from a file, made fit for a message of one line. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** Printable ASCII in quotes, anything else as '?', cut where it gets long. */
  public static String of(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return "'" + shown.replaceAll("[^ -~]", "?") + "'";
  }
}
