package io.l2bench.replay;

import io.l2bench.workload.RequestBatch;

/** Advances virtual time until the next request of a trace may begin. */
interface Admission {

  /** Advances time until the request of a row may begin. */
  void await(InFlightReplay replay, RequestBatch requests, int row);

  /** The admission of a timing. */
  static Admission of(Timing timing, double speed) {
    if (timing instanceof Timing.Open) {
      return (replay, requests, row) -> replay.passUntil((long) (requests.begin(row) / speed));
    }
    if (timing instanceof Timing.Recorded) {
      return (replay, requests, row) -> replay.passUntilEnded(requests.beginOrder(row));
    }
    int depth = timing instanceof Timing.Closed closed ? closed.depth() : 1;
    return (replay, requests, row) -> replay.passUntilFewerThan(depth);
  }
}
