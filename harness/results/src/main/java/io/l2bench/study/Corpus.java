package io.l2bench.study;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.cache.Trait;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.recorded.RecordedTraces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.apache.commons.statistics.descriptive.Median;

/**
 * The counts of a run, by configuration and workload. Two disks of one run count as one workload,
 * by their median; micro traces do not count.
 */
final class Corpus {
  static final String READS = "table_reads";
  static final String DUPLICATES = "duplicate_reads";
  static final String PEAK = "peak_tables";
  static final String REQUESTS = "requests";
  static final String STOPPED = "stopped_requests";
  static final String STOPPED_NANOS = "stopped_nanos";

  /** Of the virtual latency of all reads, in ns. */
  static final String MEAN_LATENCY = "mean latency";

  static final String P99_LATENCY = "p99 latency";

  private static final String EVICTIONS = "evictions";
  private static final List<String> COLUMNS =
      List.of(READS, DUPLICATES, PEAK, REQUESTS, STOPPED, STOPPED_NANOS, EVICTIONS);

  private final Map<String, Map<Configuration, NavigableMap<String, List<Double>>>> counts;
  private final Set<String> choosable;
  private final Predicate<String> counted;

  private Corpus(
      Map<String, Map<Configuration, NavigableMap<String, List<Double>>>> counts,
      Set<String> choosable,
      Predicate<String> counted) {
    this.counts = counts;
    this.choosable = choosable;
    this.counted = counted;
  }

  /**
   * The corpus of a run.
   *
   * @param table as {@code simulate --csv} writes it
   * @param latencies as {@code simulate --hlog} writes them; without the file there are none
   */
  static Corpus of(CsvTable table, Path latencies) throws IOException {
    Corpus corpus = new Corpus(new LinkedHashMap<>(), new TreeSet<>(), workload -> true);
    table.records().stream()
        .filter(row -> choosable(List.of(table.text(row, "promises").split(" ", -1))))
        .forEach(row -> corpus.choosable.add(table.text(row, "policy")));
    for (NamedCsvRecord row : table.records()) {
      CellKey key = table.key(row);
      RecordedTraces.workloadOf(key.trace())
          .ifPresent(
              workload -> {
                for (String column : COLUMNS) {
                  corpus.add(column, Configuration.of(key), workload, table.number(row, column));
                }
              });
    }
    ReadTails.read(latencies, corpus::add);
    return corpus;
  }

  private void add(CellKey key, Histogram reads) {
    RecordedTraces.workloadOf(key.trace())
        .ifPresent(
            workload -> {
              Configuration configuration = Configuration.of(key);
              add(MEAN_LATENCY, configuration, workload, reads.getMean());
              add(P99_LATENCY, configuration, workload, (double) reads.getValueAtPercentile(99));
            });
  }

  private void add(String column, Configuration configuration, String workload, double value) {
    counts
        .computeIfAbsent(column, k -> new LinkedHashMap<>())
        .computeIfAbsent(configuration, k -> new TreeMap<>())
        .computeIfAbsent(workload, k -> new ArrayList<>())
        .add(value);
  }

  /** Whether a driver could have a policy that promises this: no bound, and it repeats itself. */
  private static boolean choosable(List<String> promises) {
    return promises.contains(Trait.PINS.label())
        && promises.contains(Trait.DETERMINISTIC.label())
        && !promises.contains(Trait.NEEDS_FUTURE.label())
        && !promises.contains(Trait.UNBOUNDED.label());
  }

  /** A count of each workload in a configuration; empty if the run does not have it. */
  NavigableMap<String, Double> of(String column, Configuration configuration) {
    NavigableMap<String, Double> medians = new TreeMap<>();
    counts
        .getOrDefault(column, Map.of())
        .getOrDefault(configuration, new TreeMap<>())
        .forEach((workload, values) -> medians.put(workload, median(values)));
    medians.keySet().removeIf(counted.negate());
    return medians;
  }

  /**
   * Those workloads that touch more tables than a cache holds, so that it evicts. Which these are
   * follows from a trace and a capacity, whatever the lever.
   */
  Corpus loading(Configuration cache) {
    Map<String, Double> evictions = of(EVICTIONS, cache);
    return new Corpus(counts, choosable, workload -> evictions.getOrDefault(workload, 0.0) > 0);
  }

  /** The configurations of the run that differ from one in their capacity alone, smallest first. */
  List<Configuration> capacities(Configuration configuration) {
    return counts.getOrDefault(READS, Map.of()).keySet().stream()
        .filter(other -> other.withCapacity(configuration.capacity()).equals(configuration))
        .sorted((a, b) -> Integer.compare(a.capacity(), b.capacity()))
        .toList();
  }

  /** The policies that the run has in a configuration and that a driver could have. */
  List<String> policies(Configuration configuration) {
    return counts.getOrDefault(READS, Map.of()).keySet().stream()
        .filter(other -> other.withPolicy(configuration.policy()).equals(configuration))
        .map(Configuration::policy)
        .filter(choosable::contains)
        .toList();
  }

  static double median(List<Double> values) {
    return Median.withDefaults()
        .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
