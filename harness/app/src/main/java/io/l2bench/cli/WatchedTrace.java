package io.l2bench.cli;

import io.l2bench.workload.DerivedReader;
import io.l2bench.workload.DerivedTrace;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A trace that tells on a terminal how far a pass over it is, and about how long the rest takes, in
 * one line that is written over. Passes of less than two seconds say nothing.
 */
final class WatchedTrace extends DerivedTrace {
  private static final String ERASE_LINE = "\r\033[K";
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long SILENT_NANOS = 2 * NANOS_PER_SECOND;
  private static final long NANOS_BETWEEN = NANOS_PER_SECOND / 4;

  private final PrintStream terminal;
  private final LongSupplier nanoTime;

  WatchedTrace(Trace trace, PrintStream terminal, LongSupplier nanoTime) {
    super(trace);
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /** The trace of a command: watched on a terminal, unless the user wants it quiet; else itself. */
  static Trace of(Trace trace, @Nullable CommandSpec spec) {
    return Terminal.isStandardError() && !Console.isQuiet(spec)
        ? new WatchedTrace(trace, System.err, System::nanoTime)
        : trace;
  }

  @Override
  public RequestReader open() throws IOException {
    return new Pass(source.open());
  }

  private final class Pass extends DerivedReader {
    private final long started = nanoTime.getAsLong();
    private long told = started + SILENT_NANOS - NANOS_BETWEEN;
    private long requests;

    Pass(RequestReader source) {
      super(source);
    }

    @Override
    public boolean read(RequestBatch batch) throws IOException {
      long now = nanoTime.getAsLong();
      if (now - told >= NANOS_BETWEEN) {
        told = now;
        terminal.print(ERASE_LINE + line(now - started));
        terminal.flush();
      }
      boolean more = source.read(batch);
      requests += batch.size();
      return more;
    }

    @Override
    public void close() throws IOException {
      if (told >= started + SILENT_NANOS) {
        terminal.print(ERASE_LINE);
        terminal.flush();
      }
      source.close();
    }

    private String name() {
      return PlainText.line(PlainText.brief(WatchedTrace.this.name()));
    }

    private String line(long passed) {
      String line =
          String.format(Locale.ROOT, "%s  %s: %,d requests", clock(passed), name(), requests);
      double share = source.share();
      if (!(share > 0)) {
        return line;
      }
      long left = (long) (passed * (1 - share) / share);
      return String.format(
          Locale.ROOT, "%s, %.0f%%, about %s left", line, 100 * share, clock(left));
    }

    private static String clock(long nanos) {
      long seconds = nanos / NANOS_PER_SECOND;
      return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
  }
}
