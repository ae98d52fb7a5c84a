package io.l2bench.check;

import io.l2bench.driver.DriverHost;
import io.l2bench.driver.Step;
import java.util.ArrayDeque;
import java.util.Deque;

/** The host of a driver whose steps come from a log: it only numbers the requests. */
final class LogHost implements DriverHost {
  private final Deque<Integer> free = new ArrayDeque<>();
  private int requests;

  /** A number for a new request. */
  int newRequest() {
    Integer number = free.pollLast();
    return number == null ? requests++ : number;
  }

  @Override
  public void start(int request, int strand, Step step, long position) {}

  @Override
  public void requeue(int request) {}

  @Override
  public void finished(int request) {
    free.addLast(request);
  }
}
