package io.l2bench.results;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An output that could not be written, say because the disk is full or its reader is gone. It is
 * unchecked, because printers swallow an {@link IOException} of the stream below them.
 */
public final class OutputException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  private final boolean quiet;

  private OutputException(String message, IOException cause, boolean quiet) {
    super(message, cause);
    this.quiet = quiet;
  }

  /**
   * An output that failed.
   *
   * @param where the name of the output
   */
  public static OutputException failed(String where, IOException cause) {
    return new OutputException(
        "cannot write %s: %s".formatted(where, cause.getMessage()), cause, /* quiet= */ false);
  }

  static OutputException closedPipe(String where, IOException cause) {
    return new OutputException(where + ": closed pipe", cause, /* quiet= */ true);
  }

  static OutputException stopped(String where) {
    String message = where + ": the program is being stopped";
    return new OutputException(message, new IOException(message), /* quiet= */ true);
  }

  /**
   * Whether the user needs no message: the reader of a pipe has gone, as {@code head} does, or the
   * program is being stopped.
   */
  public boolean isQuiet() {
    return quiet;
  }
}
