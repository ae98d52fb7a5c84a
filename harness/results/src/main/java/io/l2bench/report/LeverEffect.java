package io.l2bench.report;

import io.l2bench.statistics.PairedComparison;
import io.l2bench.workload.recorded.RecordedTraces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;

/**
 * A change of one lever beside the base, on each trace that has both.
 *
 * @param lever its name
 * @param change in words
 * @param pairs a trace each, at least one
 */
record LeverEffect(String lever, String change, List<Pair> pairs) {
  /** The best first: the smallest median ratio, then the most workloads with fewer. */
  static final Comparator<LeverEffect> BEST =
      Comparator.comparingDouble(LeverEffect::ratio)
          .thenComparing(effect -> -effect.compared().lower());

  /**
   * The same requests with the base and with the change.
   *
   * @param base the cell of the base
   * @param changed the cell of the change
   */
  record Pair(Cell base, Cell changed) {
    /** The share of the base's table reads that the change saves. */
    double saved() {
      double reads = base.tableReads();
      return reads == 0 ? 0 : 1 - changed.tableReads() / reads;
    }
  }

  /** The median ratio of table reads. */
  double ratio() {
    return compared().ratio().estimate();
  }

  /** The median over workloads of what a pair has. */
  double median(ToDoubleFunction<Pair> value) {
    return Median.withDefaults().evaluate(medians(value));
  }

  /** The comparison of table reads: each workload counts once, by the median of its traces. */
  PairedComparison compared() {
    return PairedComparison.of(
        medians(pair -> pair.changed().tableReads()), medians(pair -> pair.base().tableReads()));
  }

  private double[] medians(ToDoubleFunction<Pair> value) {
    return workloads(pairs, pair -> pair.base().key().trace()).stream()
        .mapToDouble(
            own -> Median.withDefaults().evaluate(own.stream().mapToDouble(value).toArray()))
        .toArray();
  }

  /**
   * What belongs to each workload: traces of one are not independent. Micro traces count only where
   * there are no others.
   */
  static <T> List<List<T>> workloads(List<T> all, Function<T, String> trace) {
    Map<String, List<T>> workloads = new LinkedHashMap<>();
    for (T one : all) {
      RecordedTraces.workloadOf(trace.apply(one))
          .ifPresent(name -> workloads.computeIfAbsent(name, n -> new ArrayList<>()).add(one));
    }
    return workloads.isEmpty()
        ? all.stream().map(List::of).toList()
        : List.copyOf(workloads.values());
  }
}
