package io.l2bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Data for the page's scripts as JSON that is safe inside a script element. */
final class Islands {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DRAWN_AT_FIRST = 7;

  private Islands() {}

  /** The cells, their names replaced by ranks in the lists of names. */
  static Object cells(Simulation simulation) {
    Map<String, Object> island = new LinkedHashMap<>();
    island.put("traces", simulation.traces());
    island.put("policies", simulation.policies());
    island.put("timings", simulation.timings());
    island.put("loadings", simulation.loadings());
    island.put("base", simulation.baseCapacity());
    island.put("least", simulation.capacities().get(0));
    island.put("drawn", drawn(simulation));
    island.put("columns", Cell.SHOWN);
    island.put("cells", rows(simulation));
    return island;
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

  private static List<Object> rows(Simulation simulation) {
    List<List<String>> names =
        List.of(simulation.traces(), simulation.policies(), simulation.timings());
    List<Object> rows = new ArrayList<>();
    for (Cell c : simulation.cells()) {
      List<Object> row = new ArrayList<>();
      row.add(names.get(0).indexOf(c.trace()));
      row.add(names.get(1).indexOf(c.policy()));
      row.add(c.capacity());
      row.add(names.get(2).indexOf(c.timing()));
      row.add(simulation.loadings().indexOf(c.loading()));
      c.shown().forEach(v -> row.add(plain(v)));
      rows.add(row);
    }
    return rows;
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }
}
