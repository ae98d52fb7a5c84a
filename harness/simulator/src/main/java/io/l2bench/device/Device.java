package io.l2bench.device;

/**
 * A device as one replay sees it. Asked in the order of virtual time; a draw depends on its
 * arguments alone, so that every policy meets the same device.
 */
public interface Device {

  /**
   * How long a step takes once a channel serves it.
   *
   * @param kind of the step
   * @param request its number in the trace, from 0
   * @param position where the step's lookup stood, in bytes of the disk: tells a request's steps of
   *     one kind apart
   * @param begin virtual time at which it begins, in nanoseconds, never before that of an earlier
   *     call
   * @return nanoseconds, at least 1
   */
  long nanos(StepKind kind, long request, long position, long begin);
}
