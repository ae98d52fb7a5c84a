package io.l2bench.driver;

/**
 * What a {@link Driver} needs from the program that runs it. A host must not call the driver from
 * within these methods, except from {@link #finished}, which a driver calls as its last action.
 */
public interface DriverHost {

  /**
   * Starts a step; the host calls {@link Driver#done} when it is done.
   *
   * @param strand what waits for the step: the request's number, unless the driver serves parts of
   *     a request side by side and numbers them itself
   * @param position where the request stands, in the driver's unit
   */
  void start(int request, int strand, Step step, long position);

  /**
   * Makes a request queue again for the table lock: the host calls {@link Driver#done} at the same
   * time, after everything else due by then.
   */
  void requeue(int request);

  /** Ends a request; its number may begin another. */
  void finished(int request);
}
