package io.l2bench.driver.qcow2;

/**
 * A procedure that a coroutine runs. It keeps the point where it goes on, so that it can call
 * another procedure, or pause for I/O, in its middle.
 *
 * <p>A routine that runs only under the driver's lock serves all coroutines; every other one
 * belongs to a coroutine.
 */
abstract class Routine {
  /**
   * Runs up to its next call, its next pause, or its end.
   *
   * @return whether the coroutine goes on with the routine that is its topmost then; false pauses
   *     it
   */
  abstract boolean run(Coroutine co);
}
