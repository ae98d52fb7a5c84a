package io.l2bench.experiment;

import io.l2bench.bench.BenchSettings;
import io.l2bench.workload.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a comparison.
 *
 * @param experiment what is simulated; without a scenario there is no report
 * @param measurements for JMH; null to measure nothing
 * @param throughputs to measure; null to measure none
 * @param warnings what a reader should know before trusting the figures
 * @param seed the first one of the experiment
 * @param threads number of replay threads
 * @param cluster that simulates instead; null to use threads
 * @param watch makes a trace show the progress of its passes
 * @param results the folder for the run's own folder
 * @param command as given
 * @param resume the command that resumes a run, without the run's folder
 */
public record ComparisonSettings(
    Experiment experiment,
    @Nullable BenchSettings measurements,
    @Nullable Throughputs throughputs,
    List<String> warnings,
    long seed,
    int threads,
    @Nullable Cluster cluster,
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
