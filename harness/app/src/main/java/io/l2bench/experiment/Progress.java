package io.l2bench.experiment;

import io.l2bench.workload.PlainText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lines on standard error that say what is done and about how long the rest takes; on a terminal
 * one line that is written over.
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

  /** Progress of work that is expected to take that long, but for what tells its share done. */
  public Progress(PrintStream out, boolean terminal, Duration estimate) {
    this.out = out;
    this.terminal = terminal;
    this.following = estimate;
    this.estimate = estimate;
  }

  /** Tells what has just been done, which with all before is a share of what comes first. */
  synchronized void step(String done, double share) {
    double nanos = (System.nanoTime() - started) / share;
    estimate = Duration.ofNanos((long) nanos).plus(following);
    step(done);
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

  /** Tells what has just been done. */
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

  /** Ends the line that was written over. */
  public synchronized void end() {
    latest = "";
    if (terminal) {
      out.print(ERASE_LINE);
      out.flush();
    }
  }

  /** Ends the line that was written over; nothing is told from now on, whatever is still done. */
  synchronized void silence() {
    end();
    silent = true;
  }

  private static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
