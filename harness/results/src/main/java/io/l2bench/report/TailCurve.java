package io.l2bench.report;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The values of a histogram at ever higher percentiles, evenly by the logarithm of the rest. */
final class TailCurve {
  private static final double POINTS_PER_DECADE = 6;

  private TailCurve() {}

  /** Values at the quantiles 1 - 10^(-i/6), i = 0, 1, …, as far as the count supports them. */
  static List<Long> of(Histogram histogram) {
    List<Long> values = new ArrayList<>();
    double tail = 1;
    while (tail <= histogram.getTotalCount()) {
      values.add(histogram.getValueAtPercentile(100 - 100 / tail));
      tail = inverseTail(values.size());
    }
    return values;
  }

  /** 1 over the share of values above the point of that rank in a curve. */
  static double inverseTail(int rank) {
    return Math.pow(10, rank / POINTS_PER_DECADE);
  }
}
