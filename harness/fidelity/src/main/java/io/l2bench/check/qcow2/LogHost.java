package io.l2bench.check.qcow2;

import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The host of a driver whose steps a log has run: it numbers the requests, and counts. */
final class LogHost implements DriverHost, DriverListener {
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Set<Integer> waiting = new HashSet<>();
  private int numbers;
  private int inFlight;
  private long requests;
  private long tableReads;
  private long newTables;

  /** A number for a new request. */
  int newRequest() {
    requests++;
    inFlight++;
    Integer number = free.pollLast();
    return number == null ? numbers++ : number;
  }

  /** Ends the step that a coroutine waits for; false if it waits for none. */
  boolean end(int strand) {
    return waiting.remove(strand);
  }

  /** Whether a coroutine waits for a step. */
  boolean waits(int strand) {
    return waiting.contains(strand);
  }

  /** The requests in flight. */
  int inFlight() {
    return inFlight;
  }

  long requests() {
    return requests;
  }

  long tableReads() {
    return tableReads;
  }

  long newTables() {
    return newTables;
  }

  @Override
  public void start(int request, int strand, Step step, long position) {
    waiting.add(strand);
  }

  @Override
  public void requeue(int request) {
    throw new IllegalStateException("a qcow2 driver queues nobody again, found " + request);
  }

  @Override
  public void finished(int request) {
    inFlight--;
    free.addLast(request);
  }

  @Override
  public void tableReadBegins(int request, int table) {
    tableReads++;
  }

  @Override
  public void tableCreated(int request) {
    newTables++;
  }
}
