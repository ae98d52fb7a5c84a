package io.l2bench.report;

import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.BadInputException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of a run. Of rows that differ only in seed, the one with the median of table reads is
 * the cell. Comparisons are made at the loading of the trace's driver, or else at the first.
 */
final class Simulation {
  /** The bounds, where the run has them. */
  static final String OPT = "opt";

  static final String UNBOUNDED = "unbounded";

  private record Key(String trace, String policy, int capacity, String timing, String loading) {}

  private final List<Cell> cells;
  private final TraceLabels labels;
  private final BaseChoice chosen;
  private final Map<Key, Cell> first = new LinkedHashMap<>();
  private final List<String> traces;
  private final List<String> policies;
  private final List<Integer> capacities;
  private final List<String> timings;
  private final List<String> loadings;
  private final Map<String, String> baseLoadings = new LinkedHashMap<>();
  private final int baseCapacity;
  private final String basePolicy;

  private Simulation(List<Cell> cells, TraceLabels labels, BaseChoice chosen) {
    this.cells = cells;
    this.labels = labels;
    this.chosen = chosen;
    for (Cell c : cells) {
      first.putIfAbsent(new Key(c.trace(), c.policy(), c.capacity(), c.timing(), c.loading()), c);
    }
    traces = distinct(Cell::trace).toList();
    policies = distinct(Cell::policy).toList();
    capacities = distinct(Cell::capacity).sorted().toList();
    timings = distinct(Cell::timing).sorted(Comparator.comparingInt(Cell::depth)).toList();
    loadings = distinct(Cell::loading).sorted().toList();
    Stream.concat(
            cells.stream().filter(Cell::ownLoading),
            cells.stream().sorted(Comparator.comparing(Cell::loading)))
        .forEach(c -> baseLoadings.putIfAbsent(c.trace(), c.loading()));
    baseCapacity = chosen.capacity(cells);
    basePolicy = chosen.policy(cells);
  }

  /** The simulation of a run that measured alone: no cells. */
  static Simulation none() {
    return new Simulation(List.of(), TraceLabels.of(List.of()), BaseChoice.USUAL);
  }

  /**
   * The cells of {@code simulate.csv}.
   *
   * @param chosen the cache that others are compared with
   * @throws BadInputException if the run does not have it
   */
  static Simulation of(CsvTable csv, BaseChoice chosen) {
    List<CellKey> keys = csv.records().stream().map(csv::key).toList();
    TraceLabels labels = TraceLabels.of(keys);
    List<Cell> cells = Cells.of(csv, keys, labels);
    Simulation simulation = new Simulation(cells, labels, chosen);
    if (!simulation.capacities.contains(simulation.baseCapacity)) {
      throw new BadInputException(
          csv.file().toString(),
          "cells at capacity " + simulation.baseCapacity,
          "capacities " + simulation.capacities);
    }
    if (!simulation.policies.contains(simulation.basePolicy)) {
      throw new BadInputException(
          csv.file().toString(),
          "cells of " + simulation.basePolicy,
          String.join(", ", simulation.policies));
    }
    return simulation;
  }

  /** The key that rows of all seeds share. */
  static CellKey withoutSeed(CellKey key) {
    return new CellKey(
        key.trace(), key.setup().seed(0), key.policy(), key.capacity(), key.timing());
  }

  /**
   * The simulation in parts, by what tells the cells of a trace apart, such as driver and geometry;
   * a run without such has one part, with an empty name. Each part has a base of its own: the
   * chosen one where it has that.
   */
  Map<String, Simulation> settings() {
    Map<String, List<Cell>> parts =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> labels.setting(cell.key()), LinkedHashMap::new, Collectors.toList()));
    Map<String, Simulation> settings = new LinkedHashMap<>();
    parts.forEach(
        (name, own) -> settings.put(name, new Simulation(own, labels, chosen.among(own))));
    return settings;
  }

  /** The label of the trace of a cell. */
  String label(CellKey key) {
    return labels.of(key);
  }

  List<Cell> cells() {
    return cells;
  }

  List<String> traces() {
    return traces;
  }

  List<String> policies() {
    return policies;
  }

  List<Integer> capacities() {
    return capacities;
  }

  /** Timings: closed ones by depth, behind the others. */
  List<String> timings() {
    return timings;
  }

  /** Loadings: {@code duplicate}, which is QED's, before {@code single-flight}. */
  List<String> loadings() {
    return loadings;
  }

  /** The loading at which policies are compared: that of the trace's driver, if the run has it. */
  String baseLoading(String trace) {
    return Objects.requireNonNull(baseLoadings.get(trace));
  }

  /** The policy that others are compared with. */
  String basePolicy() {
    return basePolicy;
  }

  /** The cells of the base policy, capacity and loading at a timing, one for each trace. */
  List<Cell> bases(String timing) {
    return traces.stream()
        .flatMap(trace -> cell(trace, basePolicy, baseCapacity, timing).stream())
        .toList();
  }

  /** The capacity at which policies are compared. */
  int baseCapacity() {
    return baseCapacity;
  }

  /** The closed timings at the base capacity, by depth. */
  List<String> depths() {
    return timings.stream()
        .filter(t -> Cell.depth(t) > 0)
        .filter(
            t -> cells.stream().anyMatch(c -> c.capacity() == baseCapacity && c.timing().equals(t)))
        .toList();
  }

  /** The closed timing with the most requests in flight. */
  Optional<String> deepest() {
    return depthNear(Integer.MAX_VALUE);
  }

  /** The closed timing whose requests in flight are nearest to a number. */
  Optional<String> depthNear(int depth) {
    return depths().stream().min(Comparator.comparingInt(t -> Math.abs(Cell.depth(t) - depth)));
  }

  /** The cell at the base loading. */
  Optional<Cell> cell(String trace, String policy, int capacity, String timing) {
    return cell(trace, policy, capacity, timing, baseLoading(trace));
  }

  Optional<Cell> cell(String trace, String policy, int capacity, String timing, String loading) {
    return Optional.ofNullable(first.get(new Key(trace, policy, capacity, timing, loading)));
  }

  /** Cells of a trace at sequential timing and a capacity, fewest misses first, then by name. */
  List<Cell> ranked(String trace, int capacity) {
    return first.values().stream()
        .filter(c -> c.trace().equals(trace) && c.capacity() == capacity)
        .filter(c -> c.sequential() && c.loading().equals(baseLoading(trace)))
        .sorted(Comparator.comparingLong(Cell::misses).thenComparing(Cell::policy))
        .toList();
  }

  /** The same without the bounds. */
  List<Cell> contenders(String trace, int capacity) {
    return ranked(trace, capacity).stream().filter(c -> !c.bound()).toList();
  }

  /** The cells with the fewest table reads, bounds aside, by name. */
  List<Cell> fewestReads(String trace, int capacity, String timing) {
    List<Cell> contenders =
        policies().stream()
            .flatMap(p -> cell(trace, p, capacity, timing).stream())
            .filter(c -> !c.bound())
            .sorted(Comparator.comparingLong(Cell::tableReads).thenComparing(Cell::policy))
            .toList();
    return contenders.stream()
        .filter(c -> c.tableReads() == contenders.get(0).tableReads())
        .toList();
  }

  private <T> Stream<T> distinct(Function<Cell, T> part) {
    return cells.stream().map(part).distinct();
  }
}
