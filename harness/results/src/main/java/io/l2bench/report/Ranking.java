package io.l2bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The summary of a run for a terminal. */
record Ranking(Simulation simulation) {

  static Ranking of(Simulation simulation) {
    return new Ranking(simulation);
  }

  String text() {
    StringBuilder out = new StringBuilder();
    Decision decision = new Decision(Levers.of(simulation), new MeanLatency(List.of()));
    decision.sentences().forEach(s -> out.append(s).append(System.lineSeparator()));
    int capacity = simulation.baseCapacity();
    for (String trace : simulation.traces()) {
      List<Cell> ranked = simulation.ranked(trace, capacity);
      if (!ranked.isEmpty()) {
        out.append("%n%s, capacity %d, sequential%n".formatted(trace, capacity));
        out.append(header());
        ranked.forEach(cell -> out.append(line(cell, ranked)));
      }
    }
    return out.toString();
  }

  private String header() {
    String deep = simulation.deepest().map(t -> "reads at " + t).orElse("");
    return line("policy", "misses", "x best", "x opt", deep);
  }

  private String line(Cell cell, List<Cell> ranked) {
    Optional<Cell> opt =
        simulation.cell(cell.trace(), Simulation.OPT, cell.capacity(), Cell.SEQUENTIAL);
    return line(
        cell.policy(),
        Text.count(cell.misses()),
        Text.ratio(cell.misses(), best(ranked).misses()),
        opt.map(o -> Text.ratio(cell.misses(), o.misses())).orElse(""),
        deepReads(cell));
  }

  /** The first that is no bound, or the first of bounds alone. */
  private static Cell best(List<Cell> ranked) {
    return ranked.stream().filter(c -> !c.bound()).findFirst().orElse(ranked.get(0));
  }

  private String deepReads(Cell cell) {
    return simulation
        .deepest()
        .flatMap(t -> simulation.cell(cell.trace(), cell.policy(), cell.capacity(), t))
        .map(c -> Text.count(c.tableReads()))
        .orElse("");
  }

  private static String line(String policy, String misses, String best, String opt, String deep) {
    String text =
        String.format(Locale.ROOT, "  %-22s %12s %8s %8s %20s", policy, misses, best, opt, deep);
    return text.stripTrailing() + System.lineSeparator();
  }
}
