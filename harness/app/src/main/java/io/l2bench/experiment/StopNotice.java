package io.l2bench.experiment;

import io.l2bench.run.UnfinishedRun;
import io.l2bench.workload.PlainText;
import java.io.Closeable;
import java.io.PrintStream;

/**
 * A line on standard error when the program is stopped: the run's progress, and how to resume it.
 */
final class StopNotice implements Closeable {
  private final UnfinishedRun run;
  private final String command;
  private final Progress progress;

  /** Where it goes; by then what System.err is may have been left to others. */
  private final PrintStream err = System.err;

  private final Thread hook = new Thread(this::print, "stop-notice");

  /** Active until it is closed. */
  StopNotice(UnfinishedRun run, String resume, Progress progress) {
    this.run = run;
    this.command = resume + " " + run.folder();
    this.progress = progress;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The manifest's text while the run is not finished. */
  String warning() {
    return "unfinished: only passes that were finished are shown; resume with: " + command;
  }

  private void print() {
    progress.silence();
    err.printf(
        "%nl2bench: stopped; %s in %s; resume with: %s%n",
        run.journal().progress(), PlainText.line(run.folder().toString()), PlainText.line(command));
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped: the hook runs.
    }
  }
}
