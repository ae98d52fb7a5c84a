package io.l2bench.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import tools.jackson.databind.JsonNode;

/**
 * One result of JMH; NaN where JMH has none.
 *
 * @param benchmark without its package
 * @param parameters as {@code name=value}, separated by spaces
 * @param mode avgt, sample …
 * @param score in the unit
 * @param error half-width of the score's 99.9% confidence interval
 * @param unit such as ns/op
 * @param bytesPerOp allocated an operation
 * @param iterations the score of each measured iteration, one list a fork
 * @param multiples the processor time of each iteration over the yardstick's, one list a fork;
 *     empty if JMH measured no mean times, or no yardstick
 * @param yardsticks the yardstick of each iteration in ns, one list a fork; empty if there was none
 */
public record JmhScore(
    String benchmark,
    String parameters,
    String mode,
    double score,
    double error,
    String unit,
    double bytesPerOp,
    List<List<Double>> iterations,
    List<List<Double>> multiples,
    List<List<Double>> yardsticks) {
  /** The metric of a yardstick run beside each iteration, in ns of processor time a step. */
  public static final String YARDSTICK = "yardstick";

  /** The metric of the processor's share: processor time of an iteration over its length. */
  public static final String CPU = "cpu";

  static final String MEAN_TIME = "avgt";

  /**
   * The results of a file that JMH wrote, in its order.
   *
   * @throws io.l2bench.workload.BadInputException if it is missing or malformed
   */
  public static List<JmhScore> read(Path json) {
    List<JmhScore> scores = new ArrayList<>();
    for (JsonNode result : JsonFile.read(json)) {
      scores.add(JmhJson.score(result));
    }
    return scores;
  }

  /**
   * One fork of what JMH did not run: a whole command.
   *
   * @param benchmark its name
   * @param seconds of processor time
   * @param step of the yardstick beside it, in seconds of processor time
   */
  public static JmhScore ofFork(String benchmark, double seconds, double step) {
    return new JmhScore(
        benchmark,
        /* parameters= */ "",
        MEAN_TIME,
        seconds,
        /* error= */ Double.NaN,
        "s/op",
        /* bytesPerOp= */ Double.NaN,
        List.of(List.of(seconds)),
        List.of(List.of(seconds / step)),
        List.of(List.of(step)));
  }

  /** Whether its forks can be compared with those of another run. */
  public boolean hasYardstick() {
    return !multiples.isEmpty();
  }

  /**
   * A value for each fork: the least processor time of its iterations over its least yardstick,
   * which other work on the machine disturbs least; without a yardstick, the median of its scores.
   */
  public double[] forks() {
    if (!hasYardstick()) {
      return medians(iterations);
    }
    double[] times = least(zip(multiples, yardsticks, (multiple, step) -> multiple * step));
    double[] steps = forkYardsticks();
    return IntStream.range(0, times.length).mapToDouble(i -> times[i] / steps[i]).toArray();
  }

  /** The least yardstick of each fork. */
  public double[] forkYardsticks() {
    return least(yardsticks);
  }

  /** The results of one benchmark in other forks joined to these. */
  public JmhScore and(JmhScore more) {
    return new JmhScore(
        benchmark,
        parameters,
        mode,
        score,
        error,
        unit,
        bytesPerOp,
        joined(iterations, more.iterations),
        joined(multiples, more.multiples),
        joined(yardsticks, more.yardsticks));
  }

  private static List<List<Double>> joined(List<List<Double>> forks, List<List<Double>> more) {
    return Stream.concat(forks.stream(), more.stream()).toList();
  }

  private static double[] medians(List<List<Double>> forks) {
    return forks.stream()
        .map(fork -> fork.stream().mapToDouble(Double::doubleValue).toArray())
        .mapToDouble(Median.withDefaults()::evaluate)
        .toArray();
  }

  private static double[] least(List<List<Double>> forks) {
    return forks.stream()
        .mapToDouble(
            fork -> fork.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN))
        .toArray();
  }

  /** Joins two metrics iteration by iteration, as far as both go. */
  static List<List<Double>> zip(
      List<List<Double>> a, List<List<Double>> b, DoubleBinaryOperator operator) {
    List<List<Double>> zipped = new ArrayList<>();
    for (int fork = 0; fork < Math.min(a.size(), b.size()); fork++) {
      List<Double> ofFork = new ArrayList<>();
      for (int i = 0; i < Math.min(a.get(fork).size(), b.get(fork).size()); i++) {
        ofFork.add(operator.applyAsDouble(a.get(fork).get(i), b.get(fork).get(i)));
      }
      zipped.add(ofFork);
    }
    return zipped;
  }
}
