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

  private Islands() {}

  /** The cells, a list a column; names of traces and the like are ranks in the lists of names. */
  static Object cells(Simulation simulation, List<Levers> levers) {
    Map<String, Object> island = new LinkedHashMap<>();
    island.put("base", simulation.baseCapacity());
    island.put("policy", simulation.basePolicy());
    island.put("least", simulation.capacities().stream().findFirst().orElse(1));
    island.put("drawn", drawn(simulation, levers));
    island.put("tables", tableBytes(simulation));
    island.put("names", names(simulation));
    island.put("columns", columns(simulation));
    return island;
  }

  /** The bytes of a table of each trace. */
  private static Map<String, Long> tableBytes(Simulation simulation) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    simulation.cells().forEach(cell -> bytes.putIfAbsent(cell.trace(), cell.tableBytes()));
    return bytes;
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
    columns.put("memory", cells.stream().<Object>map(Cell::memory).toList());
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

  /** Policies whose lines are drawn at first: the base, the best, the bound and lru. */
  static List<String> drawn(Simulation simulation, List<Levers> levers) {
    Stream<String> best =
        levers.stream()
            .flatMap(own -> own.effects().stream())
            .filter(effect -> effect.lever().equals(Levers.POLICY))
            .map(LeverEffect::change)
            .limit(1);
    return Stream.of(Stream.of(simulation.basePolicy()), best, Stream.of(Simulation.OPT, "lru"))
        .flatMap(policies -> policies)
        .filter(simulation.policies()::contains)
        .distinct()
        .toList();
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }
}
