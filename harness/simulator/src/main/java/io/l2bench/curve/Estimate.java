package io.l2bench.curve;

import io.l2bench.cache.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Miss ratios from the misses of independent spatial samples. A sample should hold the trace's
 * lookups times the rate; its surplus or deficit counts as hits at every capacity, since popular
 * tables cause it (SHARDS-adj: Waldspurger et al., FAST 2015). The estimate is the mean of the
 * samples, and the error half of its 95% confidence interval by Student's t. The error covers the
 * spread of sampling, not the bias of a scaled-down cache.
 */
final class Estimate {
  /** The number of samples for each policy. */
  static final int SAMPLES = 5;

  /** The 97.5% quantile of Student's t with {@code SAMPLES - 1} degrees of freedom. */
  private static final double STUDENT = 2.776;

  private final long lookups;
  private final double expected;
  private final List<Integer> capacities;
  private final Map<Policy, List<long[]>> misses = new HashMap<>();

  /** An estimate for a trace of that many lookups, at these unscaled capacities. */
  Estimate(long lookups, double rate, List<Integer> capacities) {
    this.lookups = lookups;
    this.expected = lookups * rate;
    this.capacities = capacities;
  }

  /** Adds the misses of a policy in one sample, at each capacity. */
  void add(Policy policy, long[] ofSample) {
    misses.computeIfAbsent(policy, p -> new ArrayList<>()).add(ofSample);
  }

  /** The curve of a policy. */
  Curve curve(Policy policy) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < capacities.size(); i++) {
      int at = i;
      double[] ratios =
          misses.getOrDefault(policy, List.of()).stream()
              .mapToDouble(sample -> ratio(sample[at]))
              .toArray();
      points.add(point(capacities.get(i), ratios));
    }
    return new Curve(policy.label(), lookups, /* everyCapacity= */ false, points);
  }

  private double ratio(long missesOfSample) {
    return expected == 0 ? 0 : Math.min(1, missesOfSample / expected);
  }

  private CurvePoint point(int capacity, double[] ratios) {
    double mean = Arrays.stream(ratios).average().orElse(0);
    double squares = Arrays.stream(ratios).map(r -> (r - mean) * (r - mean)).sum();
    double error = STUDENT * Math.sqrt(squares / (SAMPLES - 1) / SAMPLES);
    return new CurvePoint(capacity, Math.round(mean * lookups), mean, error);
  }
}
