package io.l2bench.cli;

import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.results.KeyColumns;
import io.l2bench.scenario.CellResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cells that differ in policy alone, side by side. */
final class PolicyGroups {
  private static final List<String> CONDITIONS =
      KeyColumns.NAMES.stream().filter(name -> !name.equals("policy")).toList();

  private static final Comparator<CellResult> ORDER =
      Comparator.comparing(PolicyGroups::isBound)
          .thenComparing(result -> result.cell().outcome().tableReads())
          .thenComparing(result -> result.cell().outcome().cache().misses());

  private PolicyGroups() {}

  /**
   * The groups in the order of their first cells; in each, fewest table reads first, bounds last.
   */
  static List<List<CellResult>> of(List<CellResult> results) {
    Map<List<String>, List<CellResult>> groups =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> KeyColumns.texts(result.key(), CONDITIONS),
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)));
    groups.values().forEach(group -> group.sort(ORDER));
    return List.copyOf(groups.values());
  }

  /** Whether a policy is a bound to compare with: it knows or keeps too much. */
  static boolean isBound(CellResult result) {
    Policy policy = result.cell().settings().policy();
    return policy.has(Trait.NEEDS_FUTURE) || policy.has(Trait.UNBOUNDED);
  }
}
