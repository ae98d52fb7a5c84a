package io.l2bench.cli;

import io.l2bench.replay.Watched;
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
 * A trace that shows on a terminal how far a pass over it is, and about how long the rest takes, in
 * one line that is written over four times a second, whatever the pass waits for. Passes of less
 * than two seconds show nothing. A library of progress bars would be one more dependency for these
 * lines, and none knows that caches are fed behind the source.
 */
final class WatchedTrace extends DerivedTrace implements Watched {
  private static final String ERASE_LINE = "\r\033[K";
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long SILENT_NANOS = 2 * NANOS_PER_SECOND;
  private static final long NANOS_BETWEEN = NANOS_PER_SECOND / 4;
  private static final long MILLIS_BETWEEN = 250;

  private final PrintStream terminal;
  private final LongSupplier nanoTime;
  private final boolean ticks;

  /** The share of the pass that has been replayed; NaN at its start, and where it is not known. */
  private volatile double replayed = Double.NaN;

  private WatchedTrace(Trace trace, PrintStream terminal, LongSupplier nanoTime, boolean ticks) {
    super(trace);
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.ticks = ticks;
  }

  /** A trace whose passes show their progress when they are read on. */
  WatchedTrace(Trace trace, PrintStream terminal, LongSupplier nanoTime) {
    this(trace, terminal, nanoTime, /* ticks= */ false);
  }

  /** The trace of a command: watched on a terminal, unless the user wants it quiet; else itself. */
  static Trace of(Trace trace, @Nullable CommandSpec spec) {
    return Terminal.isStandardError() && !Console.isQuiet(spec)
        ? new WatchedTrace(trace, System.err, System::nanoTime, /* ticks= */ true)
        : trace;
  }

  @Override
  public void replayed(double share) {
    replayed = share;
  }

  @Override
  public RequestReader open() throws IOException {
    replayed = Double.NaN;
    Pass pass = new Pass(source.open());
    if (ticks) {
      Thread ticker = new Thread(pass::tick, "progress");
      ticker.setDaemon(true);
      ticker.start();
    }
    return pass;
  }

  private final class Pass extends DerivedReader {
    private final long started = nanoTime.getAsLong();
    private long shown = started + SILENT_NANOS - NANOS_BETWEEN;
    private long requests;
    private double share = Double.NaN;
    private boolean closed;

    Pass(RequestReader source) {
      super(source);
    }

    @Override
    public boolean read(RequestBatch batch) throws IOException {
      show();
      boolean more = source.read(batch);
      advance(batch.size());
      return more;
    }

    private synchronized void advance(int read) {
      requests += read;
      share = source.share();
    }

    /** Shows the progress until the pass is closed. */
    private void tick() {
      try {
        while (show()) {
          Thread.sleep(MILLIS_BETWEEN);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Shows the progress if it is time; false once the pass is closed. */
    private synchronized boolean show() {
      long now = nanoTime.getAsLong();
      if (!closed && now - shown >= NANOS_BETWEEN) {
        shown = now;
        terminal.print(ERASE_LINE + line(now - started));
        terminal.flush();
      }
      return !closed;
    }

    @Override
    public void close() throws IOException {
      end();
      source.close();
    }

    private synchronized void end() {
      closed = true;
      if (shown >= started + SILENT_NANOS) {
        terminal.print(ERASE_LINE);
        terminal.flush();
      }
    }

    private String name() {
      return PlainText.line(PlainText.brief(WatchedTrace.this.name()));
    }

    private String line(long passed) {
      String line =
          String.format(Locale.ROOT, "%s  %s: %,d requests", clock(passed), name(), requests);
      double done = Double.isNaN(replayed) ? share : replayed;
      if (!(done > 0)) {
        return line;
      }
      long left = (long) (passed * (1 - done) / done);
      return String.format(Locale.ROOT, "%s, %.0f%%, about %s left", line, 100 * done, clock(left));
    }

    private static String clock(long nanos) {
      long seconds = nanos / NANOS_PER_SECOND;
      return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
  }
}
