package io.l2bench.cli;

import io.l2bench.cache.CacheCounts;
import io.l2bench.cache.Trait;
import io.l2bench.scenario.CellResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of traces whose tables all fit in every cache that was simulated. */
final class FitNotes {
  private FitNotes() {}

  /** A line for each such trace: there policies and capacities cannot differ. */
  static List<String> of(List<CellResult> results) {
    Map<String, List<CellResult>> traces =
        results.stream()
            .filter(result -> !result.cell().settings().policy().has(Trait.UNBOUNDED))
            .collect(
                Collectors.groupingBy(
                    result -> result.key().trace(), LinkedHashMap::new, Collectors.toList()));
    return traces.values().stream()
        .filter(own -> own.stream().allMatch(result -> counts(result).evictions() == 0))
        .filter(own -> own.stream().anyMatch(result -> counts(result).peakEntries() > 0))
        .map(FitNotes::line)
        .toList();
  }

  private static String line(List<CellResult> results) {
    int least = results.stream().mapToInt(result -> result.key().capacity()).min().orElseThrow();
    long tables =
        results.stream().mapToLong(result -> counts(result).peakEntries()).max().orElseThrow();
    return "%s: %s in %s, so neither policy nor capacity matters here"
        .formatted(
            results.get(0).key().trace(),
            tables == 1 ? "its one table fits" : "all %d tables fit".formatted(tables),
            least == 1 ? "1 entry" : least + " entries");
  }

  private static CacheCounts counts(CellResult result) {
    return result.cell().outcome().cache();
  }
}
