package io.l2bench.replay;

import io.l2bench.workload.Trace;

/** A trace that wants to know how much of it has been replayed. */
public interface Watched extends Trace {

  /**
   * Hears how much of the trace every cache has been fed. Reading runs ahead of that. Threads that
   * replay call it.
   *
   * @param share from 0 to 1
   */
  void replayed(double share);
}
