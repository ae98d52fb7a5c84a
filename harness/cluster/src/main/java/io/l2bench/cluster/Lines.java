package io.l2bench.cluster;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Failures as text, which leaves a process where an exception's class may not be known. */
final class Lines {
  private Lines() {}

  /** The first line of what a failure says. */
  static String first(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip().split("\n", 2)[0].strip();
  }

  /** A failure with its stack. */
  static String all(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, /* autoFlush= */ true));
    return text.toString();
  }
}
