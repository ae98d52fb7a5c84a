package io.l2bench.experiment;

import io.l2bench.workload.PlainText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Progress on standard error: lines that say what is done and about how long the rest takes; on a
 * terminal, one line that is overwritten.
 */
public final class Progress {
  private static final String ERASE_LINE = "\r\033[K";

  private final PrintStream out;
  private final boolean terminal;
  private final long started = System.nanoTime();
  private final Duration following;
  private Duration estimate;
  private String latest = "";
  private boolean silent;

  /** Progress of work expected to take that long, besides work that reports its share done. */
  public Progress(PrintStream out, boolean terminal, Duration estimate) {
    this.out = out;
    this.terminal = terminal;
    this.following = estimate;
    this.estimate = estimate;
  }

  /** Begins work that reports its share done: what came before, as reading the inputs, is none. */
  public Work begin() {
    return begin(Duration.ZERO);
  }

  /** The same, of work that will take about that long for all that is known before it begins. */
  public Work begin(Duration guess) {
    estimate(following.plus(guess));
    return new Work();
  }

  /** Work that reports its share done. */
  public final class Work {
    private final long begun = System.nanoTime();

    private Work() {}

    /** Shows what was just done, or begins; {@code share} is how much of the work is done. */
    public void step(String done, double share) {
      if (share > 0) {
        double nanos = (System.nanoTime() - begun) / share;
        estimate(Duration.ofNanos(begun - started + (long) nanos).plus(following));
      }
      Progress.this.step(done);
    }
  }

  private synchronized void estimate(Duration total) {
    estimate = total;
  }

  /**
   * Shows the latest line anew each second, with the time that has passed, until the clock is
   * closed. Only on a terminal, and only where nothing else writes there.
   */
  Clock clock() {
    Clock clock = new Clock();
    if (terminal) {
      Thread thread = new Thread(clock, "clock");
      thread.setDaemon(true);
      thread.start();
    }
    return clock;
  }

  /** What shows the latest line anew. */
  final class Clock implements Runnable, AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void run() {
      try {
        while (!closed.await(1, TimeUnit.SECONDS)) {
          repeat();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  private synchronized void repeat() {
    if (!latest.isEmpty()) {
      step(latest);
    }
  }

  /** Shows the work just done. */
  public synchronized void step(String done) {
    if (silent) {
      return;
    }
    latest = done;
    Duration passed = Duration.ofNanos(System.nanoTime() - started);
    Duration left = estimate.minus(passed);
    String line =
        "%s  %s%s"
            .formatted(
                clock(passed),
                PlainText.line(done),
                left.isNegative() ? "" : ", about %s left".formatted(clock(left)));
    if (terminal) {
      out.print(ERASE_LINE + line);
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Ends the overwritten line. */
  public synchronized void end() {
    latest = "";
    if (terminal) {
      out.print(ERASE_LINE);
      out.flush();
    }
  }

  /** Ends the overwritten line and shows nothing more, even if work continues. */
  synchronized void silence() {
    end();
    silent = true;
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
