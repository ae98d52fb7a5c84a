package io.l2bench.compare;

import io.l2bench.results.JmhScore;
import java.util.List;
import java.util.stream.DoubleStream;

/** Scores of JMH made of what each fork measured. */
final class Forks {
  private Forks() {}

  /** A benchmark whose forks took these multiples of a yardstick that never varies. */
  static JmhScore of(String benchmark, double... multiples) {
    return of(benchmark, multiples, DoubleStream.of(multiples).map(fork -> 5).toArray());
  }

  /** A benchmark whose forks took these multiples of these yardsticks. */
  static JmhScore of(String benchmark, double[] multiples, double[] yardsticks) {
    return new JmhScore(
        benchmark,
        "policy=lru",
        "avgt",
        /* score= */ 1,
        /* error= */ 1,
        "ns/op",
        /* bytesPerOp= */ 0,
        iterations(multiples),
        iterations(multiples),
        iterations(yardsticks));
  }

  private static List<List<Double>> iterations(double... forks) {
    return DoubleStream.of(forks).mapToObj(List::of).toList();
  }
}
