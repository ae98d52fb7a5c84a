package io.l2bench.driver;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Op;

/**
 * The protocol by which a block driver serves requests through its table cache: a state machine
 * without a clock. A request runs until it needs a step of I/O, asks the {@link DriverHost} to
 * start it, and continues when the host reports the step as done.
 *
 * <p>The host numbers the requests; numbers are small and reused. Positions are bytes of the disk,
 * or tables if the image is {@link FullImage#ofTables()}. Confined to one thread. Allocates nothing
 * in steady state.
 */
public interface Driver {
  /** Stands for no request, no entry and no table. */
  int NONE = -1;

  /**
   * Begins a read or a write, as soon as the table lock lets it.
   *
   * @param request its number
   * @param position where it begins
   * @param bytes its length, in the unit of the position
   * @throws IllegalStateException if a request with this number is in flight
   */
  void begin(int request, Op op, long position, long bytes);

  /** Begins a lookup without I/O on data (block status), as soon as the table lock lets it. */
  void beginLookup(int request, long position);

  /**
   * Forgets the tables that nobody used since the last call, if the driver does that by a timer.
   */
  default void clean() {}

  /**
   * Continues what waited for a step that is done, as soon as the table lock lets it.
   *
   * @param strand that the driver gave with the step
   */
  void done(int strand);

  /**
   * Continues what waited for the read of a table that failed, as soon as the table lock lets it.
   *
   * @param strand that the driver gave with the step
   * @throws BadInputException if the driver has no such path
   */
  default void failed(int strand) {
    throw new BadInputException(
        "--fail-reads", "a driver whose table reads may fail", getClass().getSimpleName());
  }
}
