package io.l2bench.throughput;

import java.util.Map;

/**
 * The processor seconds of whole processes of the program, from the start of a JVM to its end.
 *
 * @param start of a thousand requests
 * @param alone of each policy, by its name, one request after the other
 * @param inFlight the same with 32 in flight
 * @param sweep of all policies at {@link WholeProcesses#SWEEP_CAPACITIES} capacities
 */
public record ProcessTimes(
    double start, Map<String, Double> alone, Map<String, Double> inFlight, double sweep) {
  /** Nothing was measured. */
  public static final ProcessTimes NONE =
      new ProcessTimes(Double.NaN, Map.of(), Map.of(), Double.NaN);
}
