package io.l2bench.report;

import io.l2bench.figure.Numbers;
import io.l2bench.results.CellTag;
import io.l2bench.scenario.CellKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * The drivers of a run beside each other: for each memory, timing and device that caches of several
 * drivers have, the sums over the traces that all of them have.
 */
final class DriverTables {
  private static final String READS = "read-";

  /** What the caches of a table have in common. */
  private record Conditions(long memory, String timing, String device) {
    static Conditions of(Cell c) {
      return new Conditions(c.capacity() * c.tableBytes(), c.timing(), c.key().setup().device());
    }
  }

  /** A row: a driver with a cache. */
  private record Side(String driver, int entries, long bytes, String loading, String policy) {
    static Side of(Cell c) {
      return new Side(
          c.key().setup().driver(), c.capacity(), c.tableBytes(), c.loading(), c.policy());
    }
  }

  /** A table. Its methods are public for the template to find. */
  record Shown(String title, int traces, String sentence, List<List<String>> rows) {}

  private final Map<Conditions, Map<Side, List<Cell>>> cells = new LinkedHashMap<>();
  private final Map<CellKey, Histogram> reads = new HashMap<>();

  DriverTables(Simulation simulation) {
    for (Cell c : simulation.cells()) {
      if (!c.bound()) {
        cells
            .computeIfAbsent(Conditions.of(c), conditions -> new LinkedHashMap<>())
            .computeIfAbsent(Side.of(c), side -> new ArrayList<>())
            .add(c);
      }
    }
    cells.values().removeIf(sides -> drivers(sides.keySet()) < 2);
  }

  private static long drivers(Set<Side> sides) {
    return sides.stream().map(Side::driver).distinct().count();
  }

  /** Adds a histogram of the run's log. */
  void add(CellTag tag, Histogram histogram) {
    if (!cells.isEmpty() && tag.kind().startsWith(READS)) {
      reads.merge(Simulation.withoutSeed(tag.key()), histogram, DriverTables::sum);
    }
  }

  private static Histogram sum(Histogram a, Histogram b) {
    Histogram sum = a.copy();
    sum.setAutoResize(true);
    sum.add(b);
    return sum;
  }

  /** The tables; none if the run has one driver. */
  List<Shown> tables() {
    List<Shown> shown = new ArrayList<>();
    cells.forEach((conditions, sides) -> shown.addAll(table(conditions, sides)));
    return shown;
  }

  private List<Shown> table(Conditions conditions, Map<Side, List<Cell>> all) {
    Map<Side, List<Cell>> sides = new LinkedHashMap<>();
    all.keySet().stream()
        .collect(
            Collectors.groupingBy(DriverTables::cache, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(same -> few(same, all).forEach(side -> sides.put(side, cells(all, side))));
    Set<String> traces =
        new TreeSet<>(traces(all.values().stream().flatMap(List::stream).toList()));
    sides.values().forEach(each -> traces.retainAll(traces(each)));
    if (traces.isEmpty() || drivers(sides.keySet()) < 2) {
      return List.of();
    }
    sides.replaceAll(
        (side, each) -> each.stream().filter(c -> traces.contains(c.key().trace())).toList());
    List<List<String>> rows =
        sides.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    String title =
        "%s, %s, %s"
            .formatted(
                Text.bytes(conditions.memory), Text.timing(conditions.timing), conditions.device);
    return List.of(new Shown(title, traces.size(), sentence(sides), rows));
  }

  /** A cache without its policy. */
  private static List<Object> cache(Side side) {
    return List.of(side.driver, side.bytes, side.loading);
  }

  /** Of the same cache with several policies the driver's own, and the best of the others. */
  private static List<Side> few(List<Side> same, Map<Side, List<Cell>> all) {
    List<Side> few = new ArrayList<>();
    same.stream()
        .filter(side -> side.driver.startsWith(side.policy))
        .findFirst()
        .ifPresent(few::add);
    same.stream()
        .filter(side -> !few.contains(side))
        .filter(side -> cells(all, side).stream().allMatch(Cell::choosable))
        .min(Comparator.comparingDouble(side -> total(cells(all, side), Cell::tableReads)))
        .ifPresent(few::add);
    return few;
  }

  private static List<Cell> cells(Map<Side, List<Cell>> all, Side side) {
    return all.getOrDefault(side, List.of());
  }

  private static Set<String> traces(List<Cell> cells) {
    return cells.stream().map(c -> c.key().trace()).collect(Collectors.toSet());
  }

  private static double total(List<Cell> cells, ToDoubleFunction<Cell> part) {
    return cells.stream().mapToDouble(part).sum();
  }

  private static String sentence(Map<Side, List<Cell>> sides) {
    List<String> own =
        sides.keySet().stream()
            .filter(side -> cells(sides, side).stream().allMatch(Cell::ownLoading))
            .filter(side -> side.driver.startsWith(side.policy))
            .map(
                side ->
                    "%s reads %s tables of %s"
                        .formatted(
                            side.driver,
                            Text.number(total(cells(sides, side), Cell::tableReads)),
                            Text.bytes(side.bytes)))
            .toList();
    return own.isEmpty() ? "" : Text.list(own) + ".";
  }

  private List<String> row(Side side, List<Cell> of) {
    double tableReads = total(of, Cell::tableReads);
    double stopped = total(of, c -> c.stops().requests());
    Histogram latency = of.stream().map(this::reads).reduce(new Histogram(3), DriverTables::sum);
    boolean known = latency.getTotalCount() > 0;
    return List.of(
        side.driver,
        "%s of %s".formatted(Text.count(side.entries), Text.bytes(side.bytes)),
        side.loading,
        side.policy,
        Text.number(tableReads),
        Text.bytes(Math.round(tableReads * side.bytes)),
        Double.isNaN(stopped) ? Text.NONE : Text.percent(stopped / total(of, Cell::requests)),
        stopped > 0 ? Numbers.nanos(total(of, c -> c.stops().nanos()) / stopped) : Text.NONE,
        known ? Numbers.nanos(latency.getMean()) : Text.NONE,
        known ? Numbers.nanos((double) latency.getValueAtPercentile(99)) : Text.NONE);
  }

  private Histogram reads(Cell c) {
    return reads.getOrDefault(Simulation.withoutSeed(c.key()), new Histogram(3));
  }
}
