package io.l2bench.scenario;

import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers cells into scenarios: one for all that share trace and setup. */
public final class ScenarioPlan {
  /** The cells of each scenario without cells. */
  private final Map<Scenario, Set<CellChoice>> cells = new LinkedHashMap<>();

  /** Adds the cells of a scenario; a repeated cell is simulated once. */
  public void add(Scenario scenario) {
    cells
        .computeIfAbsent(scenario.with(List.of()), key -> new LinkedHashSet<>())
        .addAll(scenario.cells());
  }

  /**
   * The scenarios, in the order in which their first cells were added. Files of one name in several
   * folders are named by enough of their paths to be distinct.
   *
   * @throws BadInputException if two scenarios have a cell with the same key
   */
  public List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>();
    cells.forEach((scenario, own) -> all.add(scenario.with(List.copyOf(own))));
    List<Scenario> named = TraceNames.distinct(all);
    requireDistinctKeys(named);
    return named;
  }

  private static void requireDistinctKeys(List<Scenario> scenarios) {
    Map<CellKey, Scenario> owners = new HashMap<>();
    for (Scenario scenario : scenarios) {
      for (CellChoice cell : scenario.cells()) {
        Scenario owner = owners.putIfAbsent(scenario.key(cell), scenario);
        if (owner != null) {
          throw new BadInputException(
              "trace " + scenario.name(),
              "one way to read it under that name",
              "%s and %s".formatted(owner.trace(), scenario.trace()));
        }
      }
    }
  }
}
