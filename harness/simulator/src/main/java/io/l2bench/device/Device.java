package io.l2bench.device;

/**
 * A device as one replay sees it. Calls come in the order of virtual time. A draw depends on its
 * arguments alone, so that every policy meets the same device.
 */
public interface Device {

  /** Whether every step of a kind takes the same time, for every request and at any time. */
  default boolean isConstant() {
    return false;
  }

  /**
   * How long a step takes once a channel serves it.
   *
   * @param kind of the step
   * @param request its number in the trace, from 0
   * @param position of the step's lookup, in bytes of the disk; it distinguishes a request's steps
   *     of one kind
   * @param begin virtual time at which it begins, in nanoseconds, never before that of an earlier
   *     call
   * @return nanoseconds, at least 1
   */
  long nanos(StepKind kind, long request, long position, long begin);
}
