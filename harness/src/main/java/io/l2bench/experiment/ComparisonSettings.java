package io.l2bench.experiment;

import io.l2bench.bench.BenchSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison runs.
 *
 * @param profile how much is simulated
 * @param simulate whether anything is; without it there is no report
 * @param measurements what JMH measures; null to measure nothing
 * @param throughput whether the throughput of some policies is measured
 * @param seed of synthetic traces and of policies that draw
 * @param results the folder in which the run gets its own
 * @param command as it was given
 */
public record ComparisonSettings(
    Profile profile,
    boolean simulate,
    @Nullable BenchSettings measurements,
    boolean throughput,
    long seed,
    Path results,
    String command) {}
