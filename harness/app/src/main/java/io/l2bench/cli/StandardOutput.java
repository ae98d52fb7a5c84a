package io.l2bench.cli;

import io.l2bench.results.StrictOutput;
import java.io.BufferedOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Standard output, whose errors are seen. */
final class StandardOutput {
  private StandardOutput() {}

  /**
   * A printer to standard output in the encoding of the terminal, or of the system where it is
   * none. A failed write is an {@link io.l2bench.results.OutputException}.
   */
  static PrintWriter printer() {
    String system = Charset.defaultCharset().name();
    String terminal =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", system));
    Charset charset =
        Charset.isSupported(terminal) ? Charset.forName(terminal) : Charset.defaultCharset();
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(StrictOutput.standard()), charset),
        /* autoFlush= */ true);
  }
}
