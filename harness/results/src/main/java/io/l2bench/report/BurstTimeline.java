package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The entries cached after each step of a burst, at a capacity, and the policies that share them.
 * {@code phases} has the phase of each step.
 */
record BurstTimeline(
    List<String> policies, int capacity, List<String> phases, List<Integer> entries) {

  private record Key(int capacity, List<String> phases, List<Integer> entries) {}

  /** The distinct timelines of {@code burst.csv}, in the order of their first policies. */
  static List<BurstTimeline> of(CsvTable csv) {
    Map<String, List<NamedCsvRecord>> byPolicy = new LinkedHashMap<>();
    for (NamedCsvRecord row : csv.records()) {
      byPolicy.computeIfAbsent(csv.text(row, "policy"), p -> new ArrayList<>()).add(row);
    }
    if (byPolicy.isEmpty()) {
      throw new BadInputException(csv.file().toString(), "at least one row", "none");
    }
    Map<Key, List<String>> policies = new LinkedHashMap<>();
    byPolicy.forEach(
        (policy, rows) ->
            policies.computeIfAbsent(key(csv, rows), k -> new ArrayList<>()).add(policy));
    return policies.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static BurstTimeline of(Key key, List<String> policies) {
    return new BurstTimeline(policies, key.capacity(), key.phases(), key.entries());
  }

  private static Key key(CsvTable csv, List<NamedCsvRecord> rows) {
    return new Key(
        (int) csv.number(rows.get(0), "capacity"),
        rows.stream().map(row -> csv.text(row, "phase")).toList(),
        rows.stream().map(row -> (int) csv.number(row, "entries")).toList());
  }

  int peak() {
    return Collections.max(entries);
  }

  /** Entries after the last step of each phase, in their order. */
  List<Integer> afterPhases() {
    return steps().keySet().stream().map(phase -> entries.get(phases.lastIndexOf(phase))).toList();
  }

  /** The first step after the peak with fewer entries. */
  String shrinks() {
    return step(size -> size < peak());
  }

  /** The first step after the peak with no more entries than the capacity. */
  String back() {
    return step(size -> size <= capacity);
  }

  /** The phases in their order, with the number of steps of each. */
  Map<String, Integer> steps() {
    Map<String, Integer> steps = new LinkedHashMap<>();
    phases.forEach(phase -> steps.merge(phase, 1, Integer::sum));
    return steps;
  }

  private String step(IntPredicate reached) {
    if (peak() <= capacity) {
      return "never above";
    }
    for (int i = entries.indexOf(peak()); i < entries.size(); i++) {
      if (reached.test(entries.get(i))) {
        String phase = phases.get(i);
        return "%s %d of %d"
            .formatted(phase, i - phases.indexOf(phase) + 1, Collections.frequency(phases, phase));
      }
    }
    return "never in this run";
  }
}
