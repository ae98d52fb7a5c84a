package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A benchmark of mean times.
 *
 * @param cell the benchmark with its parameters
 */
record JmhContest(Cell cell) implements Contest {
  /** Set by tests, which measure nothing, and so need not wait for another JMH. */
  private static final String IGNORE_LOCK = "jmh.ignoreLock";

  private static final String SAME_JVM = "0";
  private static final List<String> LACKS = List.of("No matching benchmarks", "unknown policy");

  @Override
  public String label() {
    return cell.label();
  }

  @Override
  public Duration estimate() {
    Schedule schedule = cell.schedule();
    return new Schedule(1, schedule.warmups(), schedule.iterations(), schedule.iteration())
        .estimate();
  }

  @Override
  public Optional<JmhScore> fork(ForkSide build, Path folder) throws IOException {
    Path json = Files.createTempFile(folder, "jmh", ".json");
    Optional<String> failure = build.run(folder, List.of(Cell.FORK_ARGUMENTS), command(json));
    if (failure.isEmpty()) {
      return JmhScore.read(json).stream().findFirst();
    }
    JmhRunner.requireAlone(failure.get());
    if (LACKS.stream().anyMatch(failure.get()::contains)) {
      return Optional.empty();
    }
    throw build.failed(label(), failure.get());
  }

  private List<String> command(Path json) {
    Schedule schedule = cell.schedule();
    String time = schedule.iteration().toMillis() + "ms";
    List<String> command = new ArrayList<>();
    command.add("-D%s=%s".formatted(IGNORE_LOCK, Boolean.getBoolean(IGNORE_LOCK)));
    command.addAll(List.of("org.openjdk.jmh.Main", cell.pattern(), "-f", SAME_JVM, "-foe", "true"));
    command.addAll(List.of("-wi", "" + schedule.warmups(), "-w", time));
    command.addAll(List.of("-i", "" + schedule.iterations(), "-r", time));
    new TreeMap<>(cell.parameters())
        .forEach((name, value) -> command.addAll(List.of("-p", name + "=" + value)));
    command.addAll(List.of("-prof", YardstickProfiler.class.getName()));
    command.addAll(List.of("-rf", "json", "-rff", json.toString()));
    return command;
  }
}
