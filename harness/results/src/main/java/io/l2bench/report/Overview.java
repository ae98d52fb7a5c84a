package io.l2bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first screen: one sentence and a row a trace. */
record Overview(Simulation simulation, VirtualLatency latency) {
  private static final double NEAR = 1.05;
  private static final int NAMED_TIES = 3;
  private static final String NONE = "–";

  /** The best policy of a trace with its misses against the references, then the deepest timing. */
  record Row(
      String trace,
      String best,
      String misses,
      String toOpt,
      String saved,
      String near,
      String deepBest,
      String deepReads,
      String duplicates,
      String qedReads,
      String p99,
      String peak) {}

  List<Row> rows() {
    return simulation.traces().stream().flatMap(t -> row(t).stream()).toList();
  }

  /** Names every policy that has the fewest misses on as many traces as any. */
  String sentence() {
    Map<String, Integer> wins = new LinkedHashMap<>();
    simulation
        .traces()
        .forEach(t -> winners(t, base()).forEach(p -> wins.merge(p, 1, Integer::sum)));
    if (wins.isEmpty()) {
      return "The run has no sequential cell at its base capacity of %d.".formatted(base());
    }
    int most = Collections.max(wins.values());
    List<String> tied =
        wins.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return "At %d entries and one request at a time, %s the fewest misses (alone or tied) on %d of %d traces%s."
        .formatted(
            base(),
            Text.list(tied) + (tied.size() > 1 ? " each have" : " has"),
            most,
            rows().size(),
            tied.size() > 1 ? ", more than any other" : "");
  }

  private Optional<Row> row(String trace) {
    List<Cell> ranked = simulation.contenders(trace, base());
    return ranked.isEmpty() ? Optional.empty() : Optional.of(row(trace, ranked.get(0)));
  }

  private Row row(String trace, Cell best) {
    List<Cell> fewest = deepBest(trace);
    Optional<Cell> deep = fewest.stream().findFirst();
    return new Row(
        trace,
        names(winners(trace, base()), NAMED_TIES),
        Text.count(best.misses()),
        reference(trace, Simulation.OPT, Cell.SEQUENTIAL)
            .map(o -> Text.ratio(best.misses(), o.misses()))
            .orElse(NONE),
        reference(trace, Simulation.QED, Cell.SEQUENTIAL).map(q -> saved(q, best)).orElse(NONE),
        near(trace),
        fewest.isEmpty() ? NONE : names(fewest.stream().map(Cell::policy).toList(), NAMED_TIES),
        deep.map(c -> Text.count(c.tableReads())).orElse(NONE),
        deep.map(c -> Text.count(c.duplicateReads())).orElse(NONE),
        simulation
            .deepest()
            .flatMap(t -> reference(trace, Simulation.QED, t))
            .map(c -> Text.count(c.tableReads()))
            .orElse(NONE),
        deep.flatMap(latency::p99).map(Text::nanos).orElse(NONE),
        deep.map(c -> Text.count(c.peakEntries())).orElse(NONE));
  }

  /** Every policy, bounds aside, that has the fewest misses at a capacity. */
  private List<String> winners(String trace, int capacity) {
    List<Cell> ranked = simulation.contenders(trace, capacity);
    return ranked.stream()
        .filter(c -> c.misses() == ranked.get(0).misses())
        .map(Cell::policy)
        .toList();
  }

  private static String names(List<String> policies, int named) {
    String names = policies.stream().limit(named).collect(Collectors.joining(", "));
    int more = policies.size() - named;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  private static String saved(Cell qed, Cell best) {
    long saved = qed.tableReads() - best.tableReads();
    return qed.tableReads() == 0
        ? Text.count(saved)
        : "%s (%.1f%%)".formatted(Text.count(saved), 100.0 * saved / qed.tableReads());
  }

  /** The smallest capacity at which some policy is within 5% of the fewest misses at any. */
  private String near(String trace) {
    List<Cell> bests = new ArrayList<>();
    for (int capacity : simulation.capacities()) {
      simulation.contenders(trace, capacity).stream().findFirst().ifPresent(bests::add);
    }
    long fewest = bests.stream().mapToLong(Cell::misses).min().orElse(0);
    return bests.stream()
        .filter(c -> c.misses() <= fewest * NEAR)
        .findFirst()
        .map(c -> "%d (%s)".formatted(c.capacity(), names(winners(trace, c.capacity()), 1)))
        .orElse(NONE);
  }

  private List<Cell> deepBest(String trace) {
    return simulation
        .deepest()
        .map(t -> simulation.fewestReads(trace, base(), t))
        .orElse(List.of());
  }

  private Optional<Cell> reference(String trace, String policy, String timing) {
    return simulation.cell(trace, policy, base(), timing);
  }

  private int base() {
    return simulation.baseCapacity();
  }
}
