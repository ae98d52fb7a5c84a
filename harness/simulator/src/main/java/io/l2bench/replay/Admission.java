package io.l2bench.replay;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;

/** Advances virtual time until the next request of a trace may begin. */
interface Admission {

  /** Advances time until the request of a row may begin. */
  void await(InFlightReplay replay, RequestBatch requests, int row);

  /** The last point in virtual time: 146 years, half of what a long holds. */
  long LATEST = Long.MAX_VALUE / 2;

  /** The time of a request whose begin the trace has, by its clock. */
  private static long time(long begin, double speed) {
    double time = begin / speed;
    if (time > LATEST) {
      throw new BadInputException(
          "speed", "one at which the trace takes less than 146 years", Double.toString(speed));
    }
    return (long) time;
  }

  /** The admission of a timing. */
  static Admission of(Timing timing, double speed) {
    if (timing instanceof Timing.Open) {
      return (replay, requests, row) -> replay.passUntil(time(requests.begin(row), speed));
    }
    if (timing instanceof Timing.Recorded) {
      return (replay, requests, row) -> replay.passUntilEnded(requests.beginOrder(row));
    }
    int depth = timing instanceof Timing.Closed closed ? closed.depth() : 1;
    return (replay, requests, row) -> replay.passUntilFewerThan(depth);
  }
}
