package io.l2bench.driver.qed;

import org.jspecify.annotations.Nullable;

/** How the allocating writes of an edition take turns: one at a time, the others wait. */
interface Turns {

  /** The request whose turn it is, or {@link io.l2bench.driver.Driver#NONE}. */
  int allocating();

  /** A write asks for its turn; if it must wait, it pauses. */
  Turn take(Request request);

  /** A write that waited for its turn continues. */
  Then resume(Request request);

  /** Passes the turn on and returns the write that takes it at once, if there is one. */
  @Nullable Request pass();

  /** The answer to a write that asks for its turn. */
  enum Turn {
    TAKEN,
    START_OVER,
    WAIT
  }
}
