package io.l2bench.experiment;

import io.l2bench.bench.BenchSettings;
import io.l2bench.workload.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison runs.
 *
 * @param experiment what is simulated; without a scenario there is no report
 * @param measurements what JMH measures; null to measure nothing
 * @param throughputs what throughput is measured; null to measure none
 * @param warnings what a reader should know before believing the figures
 * @param seed the first one of the experiment
 * @param threads that replay side by side
 * @param watch makes a trace tell how far a pass over it is
 * @param results the folder in which the run gets its own
 * @param command as it was given
 * @param resume the command that goes on with a run, but for the run's folder
 */
public record ComparisonSettings(
    Experiment experiment,
    @Nullable BenchSettings measurements,
    @Nullable Throughputs throughputs,
    List<String> warnings,
    long seed,
    int threads,
    UnaryOperator<Trace> watch,
    Path results,
    String command,
    String resume) {
  public ComparisonSettings {
    warnings = List.copyOf(warnings);
  }

  /** Whether anything is simulated. */
  public boolean simulate() {
    return !experiment.scenarios().isEmpty();
  }
}
