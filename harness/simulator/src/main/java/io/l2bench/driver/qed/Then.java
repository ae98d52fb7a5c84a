package io.l2bench.driver.qed;

/** What follows when a request has done what its state says. */
enum Then {
  /** Its next I/O, at once. */
  NEXT_IO,
  /** A step, or its turn: the request waits. */
  PAUSE,
  /** Its end. */
  END
}
