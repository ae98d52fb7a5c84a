package io.l2bench.results;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An output whose errors pass through any printer: a failed write throws an {@link
 * OutputException}. It has no buffer.
 */
public final class StrictOutput extends OutputStream {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private final String where;
  private final OutputStream out;
  private final boolean pipe;

  private StrictOutput(String where, OutputStream out, boolean pipe) {
    this.where = where;
    this.out = out;
    this.pipe = pipe;
  }

  /**
   * An output to a stream.
   *
   * @param where the name of the output, for messages
   */
  public static StrictOutput to(String where, OutputStream out) {
    return new StrictOutput(where, out, /* pipe= */ false);
  }

  /** Standard output, which stays open when this is closed. */
  public static StrictOutput standard() {
    OutputStream out =
        new FileOutputStream(FileDescriptor.out) {
          @Override
          public void close() {}
        };
    return new StrictOutput("standard output", out, isPipe());
  }

  /** Whether standard output is known to be a pipe; its only error is that its reader is gone. */
  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(STANDARD_OUTPUT).toString().matches("(pipe|socket):.*");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public void write(int b) {
    check(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    check(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() {
    check(out::flush);
  }

  @Override
  public void close() {
    check(out::close);
  }

  private interface Write {
    void run() throws IOException;
  }

  private void check(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw pipe || reason.contains("broken pipe")
          ? OutputException.closedPipe(where, e)
          : OutputException.failed(where, e);
    }
  }
}
