package io.l2bench.bench;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.workload.BadInputException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What JMH measures, and how long.
 *
 * @param policies as {@link Policies#parse} takes them
 * @param capacities in entries
 * @param mean the schedule of the benchmarks of mean times
 * @param sampled the schedule of the benchmarks that sample a distribution
 * @param include a regular expression; benchmarks whose class or method it finds are run
 */
public record BenchSettings(
    List<String> policies,
    List<Integer> capacities,
    Schedule mean,
    Schedule sampled,
    String include) {
  /** Finds every benchmark. */
  public static final String EVERYTHING = "";

  public BenchSettings {
    policies = List.copyOf(requireSome("policies", policies));
    capacities = List.copyOf(requireSome("capacities", capacities));
    Policies known = Policies.load();
    policies.forEach(known::parse);
    for (int capacity : capacities) {
      if (capacity < 1) {
        throw new BadInputException("capacity", "at least 1", Integer.toString(capacity));
      }
    }
    try {
      Pattern.compile(include);
    } catch (PatternSyntaxException e) {
      throw new BadInputException(
          "include", "a regular expression", "'%s': %s".formatted(include, e.getDescription()));
    }
  }

  /**
   * An honest setting that is done in minutes: a few policies at QED's 50 entries, two forks. The
   * sampled benchmarks get fewer iterations, since one gives ten thousands of samples.
   */
  public static BenchSettings quick() {
    return new BenchSettings(
        List.of("qed", "fifo", "lru", "clock", "caffeine"),
        List.of(50),
        new Schedule(2, 2, 3, Duration.ofMillis(800)),
        new Schedule(2, 1, 2, Duration.ofMillis(800)),
        EVERYTHING);
  }

  /** Everything: all policies at three capacities, five forks. Takes hours. */
  public static BenchSettings full() {
    return new BenchSettings(
        Policies.load().all().stream().map(Policy::label).toList(),
        List.of(10, 50, 1000),
        new Schedule(5, 3, 5, Duration.ofSeconds(1)),
        new Schedule(5, 2, 5, Duration.ofSeconds(1)),
        EVERYTHING);
  }

  private static <T> List<T> requireSome(String what, List<T> values) {
    if (values.isEmpty()) {
      throw new BadInputException(what, "at least one", "none");
    }
    return values;
  }
}
