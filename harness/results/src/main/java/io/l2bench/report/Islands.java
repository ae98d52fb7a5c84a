package io.l2bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Data for the page's scripts as JSON that is safe inside a script element. */
final class Islands {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DRAWN_AT_FIRST = 7;

  private Islands() {}

  /** The cells, a list a column; names of traces and the like are ranks in the lists of names. */
  static Object cells(Simulation simulation) {
    Map<String, Object> island = new LinkedHashMap<>();
    island.put("base", simulation.baseCapacity());
    island.put("least", simulation.capacities().get(0));
    island.put("drawn", drawn(simulation));
    island.put("names", names(simulation));
    island.put("columns", columns(simulation));
    return island;
  }

  private static Map<String, List<String>> names(Simulation simulation) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("trace", simulation.traces());
    names.put("policy", simulation.policies());
    names.put("timing", simulation.timings());
    names.put("loading", simulation.loadings());
    return names;
  }

  private static Map<String, List<Object>> columns(Simulation simulation) {
    List<Cell> cells = simulation.cells();
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    columns.put("trace", ranks(cells, Cell::trace, simulation.traces()));
    columns.put("policy", ranks(cells, Cell::policy, simulation.policies()));
    columns.put("capacity", cells.stream().<Object>map(Cell::capacity).toList());
    columns.put("timing", ranks(cells, Cell::timing, simulation.timings()));
    columns.put("loading", ranks(cells, Cell::loading, simulation.loadings()));
    for (int i = 0; i < Cell.SHOWN.size(); i++) {
      int at = i;
      columns.put(
          Cell.SHOWN.get(i), cells.stream().map(cell -> plain(cell.shown().get(at))).toList());
    }
    return columns;
  }

  private static List<Object> ranks(
      List<Cell> cells, Function<Cell, String> name, List<String> names) {
    return cells.stream().<Object>map(cell -> names.indexOf(name.apply(cell))).toList();
  }

  /** The timelines of the bursts, each named by its policies. */
  static Object bursts(List<BurstTimeline> bursts) {
    List<Object> island = new ArrayList<>();
    for (BurstTimeline b : bursts) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("policies", b.policies());
      row.put("capacity", b.capacity());
      row.put("steps", b.steps());
      row.put("entries", b.entries());
      island.add(row);
    }
    return island;
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }

  /** Policies whose curves are on at first: the references, then the best of each trace. */
  private static List<String> drawn(Simulation simulation) {
    Stream<String> best =
        simulation.traces().stream()
            .flatMap(t -> simulation.contenders(t, simulation.baseCapacity()).stream().limit(2))
            .map(Cell::policy);
    return Stream.of(
            Stream.of(Simulation.QED, Simulation.OPT), best, simulation.policies().stream())
        .flatMap(s -> s)
        .filter(simulation.policies()::contains)
        .distinct()
        .limit(DRAWN_AT_FIRST)
        .toList();
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }
}
