package io.l2bench.workload.recorded;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import java.util.List;
import java.util.Optional;

/** The catalog of the recorded guests; {@code workloads/RECORDED.md} says how each was recorded. */
@AutoService(TraceSource.class)
public final class RecordedTraces implements TraceSource {
  /** Every recorded trace, by name. */
  public static List<RecordedTrace> all() {
    return Catalog.TRACES;
  }

  /** The geometry of the image that a bundled trace was recorded on; empty for other traces. */
  public static Optional<Geometry> geometryOf(String text) {
    return find(text).map(RecordedTrace::geometry);
  }

  /**
   * The workload that a trace counts as where traces are compared: several disks of one run count
   * once. Empty for a micro trace; a trace that is not bundled is a workload of its own.
   */
  public static Optional<String> workloadOf(String text) {
    Optional<RecordedTrace> bundled = find(text);
    return bundled.isEmpty()
        ? Optional.of(text)
        : bundled.filter(trace -> !trace.micro()).map(RecordedTrace::workload);
  }

  @Override
  public String offers() {
    return "a bundled trace";
  }

  @Override
  public List<String> names() {
    return Catalog.TRACES.stream().map(RecordedTrace::name).toList();
  }

  @Override
  public Trace open(String text, long seed, ReadSettings settings) {
    return find(text)
        .orElseThrow(
            () -> new BadInputException("trace '%s'".formatted(text), "no parameters", "some"));
  }

  private static Optional<RecordedTrace> find(String text) {
    return Catalog.TRACES.stream().filter(trace -> trace.name().equals(text)).findFirst();
  }
}
