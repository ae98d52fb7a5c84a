package io.l2bench.experiment;

import io.l2bench.run.PartRows;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks of a study are simulated in a process of an engine. Each trace is opened and checked
 * once for all of the process's tasks, which any number of threads may run; cost: a pass over it.
 */
public final class Workplace {
  /** What the inputs of a scenario depend on. */
  private record Source(
      String base, TraceRef trace, long seed, @Nullable String image, @Nullable String samples) {
    static Source of(Scenario scenario) {
      return new Source(
          scenario.base(),
          scenario.trace(),
          scenario.trace().ownSeed(scenario.setup().seed()),
          scenario.setup().image(),
          scenario.setup().samples());
    }
  }

  private final ConcurrentMap<Source, Inputs> known = new ConcurrentHashMap<>();

  /**
   * Simulates the part of a task in one thread.
   *
   * @param checksums of the inputs of the study
   * @throws BadInputException if an input cannot be read here or is not that of the study
   */
  public PartRows simulate(PartTask task, Set<String> checksums) throws IOException {
    Inputs inputs;
    try {
      inputs = known.computeIfAbsent(Source.of(task.scenario()), key -> read(task.scenario()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (String own : inputs.checksums()) {
      if (!checksums.contains(own)) {
        throw new BadInputException(
            "trace " + task.scenario().name(), "the input that the study began with", own);
      }
    }
    return task.simulate(inputs, UnaryOperator.identity(), /* threads= */ 1);
  }

  private static Inputs read(Scenario scenario) {
    try {
      return Inputs.of(List.of(scenario));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
