package io.l2bench.report;

import io.l2bench.figure.Figure;
import io.l2bench.figure.Figure.Axis;
import io.l2bench.figure.Figure.Line;
import io.l2bench.figure.Figure.Scale;
import io.l2bench.figure.Figure.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The charts of a run, with all policies as data and few of them drawn. */
final class RunFigures {
  private final RunFiles run;
  private final Simulation simulation;

  /** The policies that are drawn, in the order of their colours. */
  private final List<String> drawn;

  private final String origin;

  RunFigures(RunFiles run) {
    this.run = run;
    this.simulation = run.simulation();
    this.drawn = Islands.drawn(simulation, Levers.of(simulation));
    this.origin =
        " l2bench, commit %s, run of %s."
            .formatted(
                run.manifest().path("commit").asString("unknown"),
                Page.seconds(run.manifest().path("started").asString("an unknown time")));
  }

  /** Every figure that has something to show. */
  List<Figure> all() {
    return Stream.of(
            simulation.traces().stream().map(this::curve),
            simulation.traces().stream().map(this::depths),
            simulation.traces().stream().map(trace -> tail(trace, run.virtual())),
            Stream.of(burst()))
        .flatMap(figures -> figures)
        .filter(figure -> figure.at().size() > 1 && !figure.drawn().isEmpty())
        .toList();
  }

  private Figure curve(String trace) {
    Map<String, Map<Double, Double>> points = new LinkedHashMap<>();
    for (CurveChart chart : run.curves()) {
      if (chart.trace().equals(trace)) {
        chart.lines().forEach(line -> points.put(line.policy(), exact(chart, line)));
      }
    }
    simulation.cells().stream()
        .filter(c -> c.trace().equals(trace) && c.sequential())
        .filter(c -> c.loading().equals(simulation.baseLoading(trace)))
        .forEach(
            c ->
                points
                    .computeIfAbsent(c.policy(), policy -> new TreeMap<>())
                    .put((double) c.capacity(), c.missRatio()));
    return figure(
        "misses-" + trace,
        "Misses over lookups of %s by the capacity of the cache, one request at a time; tables of %s."
            .formatted(trace, tables(trace)),
        new Axis("capacity, entries of " + tables(trace), Scale.BINARY),
        new Axis("misses / lookups", Scale.LINEAR),
        points,
        drawn::indexOf);
  }

  private static Map<Double, Double> exact(CurveChart chart, CurveChart.Line line) {
    Map<Double, Double> points = new TreeMap<>();
    for (int i = 0; i < chart.capacities().size(); i++) {
      Double ratio = line.missRatios().get(i);
      if (ratio != null) {
        points.put((double) chart.capacities().get(i), ratio);
      }
    }
    return points;
  }

  private Figure depths(String trace) {
    Map<String, Map<Double, Double>> points = new LinkedHashMap<>();
    for (Cell c : simulation.cells()) {
      int depth = Cell.depth(c.timing());
      if (c.trace().equals(trace) && c.capacity() == simulation.baseCapacity() && depth > 0) {
        points
            .computeIfAbsent(c.policy() + ", " + c.loading(), label -> new TreeMap<>())
            .put((double) depth, (double) c.tableReads());
      }
    }
    return figure(
        "in-flight-" + trace,
        "Table reads of %s by the number of requests always in flight, %d entries (%s)."
            .formatted(trace, simulation.baseCapacity(), memory(trace)),
        new Axis("requests in flight", Scale.BINARY),
        new Axis("table reads", Scale.LINEAR),
        points,
        label -> drawn.indexOf(label.split(", ", 2)[0]));
  }

  /** The latencies at the timing with most requests in flight, or else the first. */
  private Figure tail(String trace, VirtualLatency latency) {
    List<VirtualLatency.Curve> own =
        latency.curves().stream()
            .filter(c -> c.trace().equals(trace) && c.kind().equals(VirtualLatency.READS))
            .filter(c -> c.loading().equals(simulation.baseLoading(trace)))
            .toList();
    String timing =
        simulation
            .deepest()
            .or(() -> own.stream().map(VirtualLatency.Curve::timing).findFirst())
            .orElse("");
    Map<String, Map<Double, Double>> points = new LinkedHashMap<>();
    own.stream()
        .filter(c -> c.timing().equals(timing))
        .forEach(c -> points.put(c.policy(), c.points()));
    return figure(
        "latency-" + trace,
        "Virtual latency of the reads of %s, %s, %d entries (%s)."
            .formatted(trace, Text.timing(timing), simulation.baseCapacity(), memory(trace)),
        new Axis("percentile", Scale.DECIMAL, Unit.PERCENTILE),
        new Axis("latency of reads, virtual", Scale.DECIMAL, Unit.NANOS),
        points,
        drawn::indexOf);
  }

  private Figure burst() {
    Map<String, Map<Double, Double>> points = new LinkedHashMap<>();
    for (BurstTimeline burst : run.bursts()) {
      Map<Double, Double> entries = new TreeMap<>();
      for (int i = 0; i < burst.entries().size(); i++) {
        entries.put(i + 1.0, (double) burst.entries().get(i));
      }
      points.put(String.join(" ", burst.policies()), entries);
    }
    return figure(
        "burst",
        "Entries cached after each step of a burst: all requests commit, are released, hit, and a few miss.",
        new Axis("step", Scale.LINEAR),
        new Axis("entries", Scale.LINEAR),
        points,
        label -> Stream.of(label.split(" ")).mapToInt(drawn::indexOf).max().orElse(-1));
  }

  private Figure figure(
      String name,
      String caption,
      Axis x,
      Axis y,
      Map<String, Map<Double, Double>> points,
      ToIntFunction<String> colour) {
    List<Double> at =
        List.copyOf(
            points.values().stream()
                .flatMap(line -> line.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    List<Line> lines = new ArrayList<>();
    points.forEach(
        (label, line) -> {
          List<@Nullable Double> values = new ArrayList<>();
          at.forEach(place -> values.add(line.get(place)));
          int dash = label.endsWith(", " + Cell.SINGLE_FLIGHT) ? 1 : 0;
          lines.add(new Line(label, colour.applyAsInt(label), dash, values));
        });
    return new Figure(name.replaceAll("[^\\w.-]+", "_"), caption + origin, x, y, at, lines);
  }

  private String tables(String trace) {
    return simulation.cells().stream()
        .filter(c -> c.trace().equals(trace))
        .findFirst()
        .map(c -> Text.bytes(c.tableBytes()))
        .orElse("");
  }

  private String memory(String trace) {
    return simulation.cells().stream()
        .filter(c -> c.trace().equals(trace) && c.capacity() == simulation.baseCapacity())
        .findFirst()
        .map(Cell::memory)
        .orElse("");
  }
}
