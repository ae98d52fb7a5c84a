package io.l2bench.throughput;

import io.l2bench.bench.WholeProcess;
import io.l2bench.replay.Warmup;
import io.l2bench.results.TemporaryFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Whole processes of the program as users start them, with the options of this JVM: what a policy,
 * a sweep and requests in flight cost with all that is round them, compilers and collector
 * included.
 */
public final class WholeProcesses {
  /** The capacities of the sweep, from a hundredth of the largest on, evenly by their logarithm. */
  static final int SWEEP_CAPACITIES = 10;

  /** As many as give a median. */
  private static final int RUNS = 3;

  private static final String START_REQUESTS = "1000";

  private final ThroughputSettings settings;
  private final Consumer<String> progress;

  /** Processes that report each step. */
  public WholeProcesses(ThroughputSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Measures some policies.
   *
   * @throws IllegalStateException if a process fails, with what it printed
   */
  public ProcessTimes run(List<String> policies) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path file = folder.path().resolve("trace.oracleGeneral");
      Throughput.write(settings, file);
      String capacity = "" + settings.capacity();
      progress.accept("throughput: whole processes");
      double start = seconds(file, policies.get(0), capacity, "--limit", START_REQUESTS);
      Map<String, Double> alone = new LinkedHashMap<>();
      Map<String, Double> inFlight = new LinkedHashMap<>();
      for (String policy : policies) {
        progress.accept("throughput: whole processes of " + policy);
        alone.put(policy, seconds(file, policy, capacity));
        inFlight.put(policy, seconds(file, policy, capacity, "--timing", "closed:32"));
      }
      progress.accept("throughput: whole processes of a sweep");
      double sweep =
          seconds(file, String.join(",", policies), sweepCapacities(settings.capacity()));
      return new ProcessTimes(start, alone, inFlight, sweep);
    }
  }

  /** The capacities of the sweep up to a largest one, as users write them. */
  static String sweepCapacities(int largest) {
    return IntStream.range(0, SWEEP_CAPACITIES)
        .mapToDouble(i -> largest * Math.pow(10, 2.0 * i / (SWEEP_CAPACITIES - 1) - 2))
        .mapToObj(capacity -> "" + Math.max(1, Math.round(capacity)))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private double seconds(Path file, String policies, String capacities, String... more)
      throws IOException {
    List<String> simulate = new ArrayList<>(List.of("simulate", file.toString()));
    simulate.addAll(List.of("--policies", policies, "--capacities", capacities));
    simulate.addAll(List.of("--cluster-size", "" + settings.geometry().clusterSize()));
    simulate.addAll(List.of("--table-size", "" + settings.geometry().tableSize()));
    simulate.addAll(List.of("--table-covers", "" + settings.geometry().tableCovers()));
    simulate.addAll(List.of("--seed", "" + settings.seed(), "-q"));
    if (!settings.warmup().equals(Warmup.NONE)) {
      simulate.addAll(List.of("--warmup", settings.warmup().toString()));
    }
    simulate.addAll(List.of(more));
    DoubleStream.Builder runs = DoubleStream.builder();
    for (int run = 0; run < RUNS; run++) {
      runs.add(seconds(file.resolveSibling("numbers.txt"), simulate));
    }
    return Median.withDefaults().evaluate(runs.build().toArray());
  }

  private static double seconds(Path numbers, List<String> arguments) throws IOException {
    List<String> command = javaCommand();
    command.addAll(List.of(WholeProcess.class.getName(), numbers.toString(), WholeProcess.PROGRAM));
    command.addAll(arguments);
    Throughput.printed(command);
    return WholeProcess.seconds(Files.readString(numbers));
  }

  /** Java with the options of this JVM that choose collector, compilers and archive. */
  private static List<String> javaCommand() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-X"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return command;
  }
}
