package io.l2bench.curve;

import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers spread evenly over their logarithm. */
final class LogSpaced {
  private LogSpaced() {}

  /** Distinct numbers from the first to the last, at least 2 and at most that many. */
  static List<Integer> of(int first, long last, int count) {
    double step = Math.log((double) last / first) / (count - 1);
    return IntStream.range(0, count)
        .map(i -> (int) Math.min(Integer.MAX_VALUE / 8, Math.round(first * Math.exp(i * step))))
        .distinct()
        .boxed()
        .toList();
  }
}
