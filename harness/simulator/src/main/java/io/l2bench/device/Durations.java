package io.l2bench.device;

import io.l2bench.workload.BadInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Typical durations as parameters: one for each kind, in microseconds, named after the kind. */
final class Durations {
  private static final double NANOS_PER_MICRO = 1000;

  private Durations() {}

  /** Parameters with these defaults. */
  static Map<String, Double> micros(double tableRead, double tableWrite, double flush) {
    return micros(tableRead, tableWrite, flush, tableRead, tableWrite);
  }

  /** Parameters with these defaults; writes to new clusters take as long as to old ones. */
  static Map<String, Double> micros(
      double tableRead, double tableWrite, double flush, double dataRead, double dataWrite) {
    Map<String, Double> micros = new LinkedHashMap<>();
    micros.put(StepKind.TABLE_READ.label(), tableRead);
    micros.put(StepKind.TABLE_WRITE.label(), tableWrite);
    micros.put(StepKind.FLUSH.label(), flush);
    micros.put(StepKind.DATA_READ.label(), dataRead);
    micros.put(StepKind.IN_PLACE_WRITE.label(), dataWrite);
    micros.put(StepKind.ALLOCATING_WRITE.label(), dataWrite);
    return micros;
  }

  /** The values in nanoseconds, by the kind's index. */
  static long[] nanos(Map<String, Double> values) {
    long[] nanos = new long[StepKind.values().length];
    for (StepKind kind : StepKind.values()) {
      double micros = Objects.requireNonNull(values.get(kind.label()));
      nanos[kind.index()] = Math.round(micros * NANOS_PER_MICRO);
      if (nanos[kind.index()] < 1) {
        throw new BadInputException(kind.label(), "at least 0.001 us", Double.toString(micros));
      }
    }
    return nanos;
  }
}
