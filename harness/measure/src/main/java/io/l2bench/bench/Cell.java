package io.l2bench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One benchmark with one value for each of its parameters.
 *
 * @param benchmark its class and method, as JMH names it
 * @param samples whether it samples a distribution rather than measure mean times
 * @param schedule how often and how long
 * @param parameters their values by name
 */
record Cell(String benchmark, boolean samples, Schedule schedule, Map<String, String> parameters) {
  /**
   * The same heap for every fork, whatever this JVM was started with; and JMH's use of Unsafe
   * allowed, of which newer JDKs warn. The young generation is small: memory that is touched for
   * the first time is slow, on a virtual machine up to 15 us a page, which doubled the time of a
   * miss of {@code qed} for the first 3 s of a fork. The serial collector has no fence in its
   * barriers: with G1 a miss takes 40% longer once the cache has grown old, at any moment.
   */
  static final String[] FORK_ARGUMENTS = {
    "-Xms512m", "-Xmx512m", "-Xmn32m", "-XX:+UseSerialGC", "-Dsun.misc.unsafe.memory.access=allow"
  };

  /** The cells of a benchmark: one for each policy and capacity, or one if it has no cache. */
  static List<Cell> of(BenchmarkListEntry entry, List<String> policies, BenchSettings settings) {
    String benchmark = entry.getUsername();
    boolean samples = entry.getMode() == Mode.SampleTime;
    Schedule schedule = samples ? settings.sampled() : settings.mean();
    if (!entry.getParams().hasValue()) {
      return List.of(new Cell(benchmark, samples, schedule, Map.of()));
    }
    List<Cell> cells = new ArrayList<>();
    for (int capacity : settings.capacities()) {
      for (String policy : policies) {
        Map<String, String> values = Map.of("policy", policy, "capacity", "" + capacity);
        cells.add(new Cell(benchmark, samples, schedule, values));
      }
    }
    return cells;
  }

  /** A regular expression that finds its benchmark alone. */
  String pattern() {
    return "^" + Pattern.quote(benchmark) + "$";
  }

  /** What JMH is asked. */
  Options options() {
    TimeValue time = TimeValue.milliseconds(schedule.iteration().toMillis());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(pattern())
            .forks(schedule.forks())
            .jvmArgs(FORK_ARGUMENTS)
            .warmupIterations(schedule.warmups())
            .warmupTime(time)
            .measurementIterations(schedule.iterations())
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .addProfiler(YardstickProfiler.class)
            .shouldFailOnError(true);
    new TreeMap<>(parameters).forEach(options::param);
    return options.build();
  }

  /** For people. */
  String label() {
    String name =
        benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    return parameters.isEmpty()
        ? name
        : "%s %s %s".formatted(name, parameters.get("policy"), parameters.get("capacity"));
  }
}
