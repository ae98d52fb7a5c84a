package io.l2bench.driver.qed;

import io.l2bench.driver.DriverHost;
import io.l2bench.driver.Step;
import java.util.ArrayList;
import java.util.List;

/** A host that only writes down, in short, what the driver does. */
final class Story extends QedListener implements DriverHost {
  private final List<String> lines = new ArrayList<>();

  /** What happened since this was last asked. */
  List<String> take() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  private void add(int request, String what) {
    lines.add(request + " " + what);
  }

  @Override
  public void start(int request, int strand, Step step, long position) {
    add(request, "starts " + step);
  }

  @Override
  public void requeue(int request) {
    add(request, "queues for the lock");
  }

  @Override
  public void finished(int request) {
    add(request, "finished");
  }

  @Override
  public void readData(int request, Found found, long offset, long bytes) {
    add(request, "reads %s %d+%d".formatted(found, offset, bytes));
  }

  @Override
  public void writeData(int request, Found found, long offset, long bytes) {
    add(request, "writes %s %d+%d".formatted(found, offset, bytes));
  }

  @Override
  public void writeTable(int request, int entry, long offset, int index, long n) {
    add(request, "maps %d: %d+%d".formatted(offset, index, n));
  }

  @Override
  public void tableWritten(int request, int entry, boolean flush, int error) {
    add(request, flush ? "written, flush follows" : "written");
  }

  @Override
  public void cancelTimer() {
    lines.add("timer cancelled");
  }

  @Override
  public void startTimer() {
    lines.add("timer started");
  }

  @Override
  public void assertionFailed(int request) {
    add(request, "fails QEMU's assertion");
  }
}
