package io.l2bench.cli;

import io.l2bench.cache.NearestName;
import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyComparisons;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which policies of a run are compared, and where.
 *
 * @param base to compare with; null for qed, or the first policy
 * @param only the others; all if empty
 * @param capacities in entries; all if empty
 */
record PolicyChoice(@Nullable String base, List<String> only, List<Integer> capacities) {
  private static final String USUAL_BASE = "qed";

  /**
   * The comparisons in a table of counts.
   *
   * @throws BadInputException if it lacks a policy or a capacity, or has too few pairs
   */
  List<PolicyComparison> compare(CsvTable counts) {
    Set<String> known = counts.values("policy");
    String chosenBase = base == null ? USUAL_BASE : known("--base", base, known);
    Set<String> chosen =
        only.stream().map(name -> known("--only", name, known)).collect(Collectors.toSet());
    capacities.forEach(
        capacity -> known("--capacity", Integer.toString(capacity), counts.values("capacity")));
    Predicate<CellKey> wanted =
        key ->
            (chosen.isEmpty() || chosen.contains(key.policy()) || key.policy().equals(chosenBase))
                && (capacities.isEmpty() || capacities.contains(key.capacity()));
    List<PolicyComparison> comparisons = PolicyComparisons.of(counts, wanted, chosenBase);
    if (comparisons.isEmpty()) {
      throw new BadInputException(
          "compare --policies", "two policies on the same five traces or seeds, or more", "fewer");
    }
    return comparisons;
  }

  private static String known(String option, String text, Set<String> known) {
    String name = text.toLowerCase(Locale.ROOT);
    if (!known.contains(name)) {
      throw new BadInputException(
          option,
          "one of " + String.join(", ", known),
          "'%s'%s".formatted(text, NearestName.question(name, known)));
    }
    return name;
  }
}
