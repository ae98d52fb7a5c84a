package io.l2bench.study;

import io.l2bench.driver.Loading;
import io.l2bench.figure.Figure;
import io.l2bench.figure.Figure.Axis;
import io.l2bench.figure.Figure.Line;
import io.l2bench.figure.Figure.Scale;
import io.l2bench.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pictures of a study. */
final class StudyFigures {
  private StudyFigures() {}

  /** Those for which the run has cells. */
  static List<Figure> of(Corpus corpus) {
    return List.of(capacities(corpus), depths(corpus)).stream()
        .filter(figure -> figure.at().size() > 1)
        .toList();
  }

  private static Figure capacities(Corpus all) {
    return figure(
        "capacity",
        "Table reads by the capacity of the cache, over those at 50 entries: medians over the workloads that load it, at their recorded times.",
        new Axis("capacity, entries", Scale.BINARY),
        new Axis("table reads / those at 50 entries", Scale.LINEAR),
        lines(all, StudyFigures::byCapacity));
  }

  private static Map<Double, Double> byCapacity(Corpus corpus, Configuration base) {
    Map<Double, Double> line = new LinkedHashMap<>();
    for (Configuration other : corpus.capacities(base)) {
      ratio(corpus, Corpus.READS, base, other)
          .ifPresent(ratio -> line.put((double) other.capacity(), ratio));
    }
    return line;
  }

  private static Figure depths(Corpus all) {
    return figure(
        "in-flight",
        "Mean latency of reads where later misses of a table wait for the first read, outside the lock, over that of the driver as it is: medians over the workloads that load its cache.",
        new Axis("requests in flight", Scale.BINARY),
        new Axis("mean latency of reads / that of the driver", Scale.LINEAR),
        lines(all, StudyFigures::byDepth));
  }

  private static Map<Double, Double> byDepth(Corpus corpus, Configuration base) {
    Map<Double, Double> line = new LinkedHashMap<>();
    for (int depth : FlightSection.DEPTHS) {
      Configuration flight = base.withTiming("closed:" + depth);
      ratio(corpus, Corpus.MEAN_LATENCY, flight, flight.withLoading(Loading.SINGLE_FLIGHT))
          .ifPresent(ratio -> line.put((double) depth, ratio));
    }
    return line;
  }

  /** A line a cache, over the workloads that load it. */
  private static Map<String, Map<Double, Double>> lines(
      Corpus all, BiFunction<Corpus, Configuration, Map<Double, Double>> line) {
    Map<String, Map<Double, Double>> lines = new LinkedHashMap<>();
    for (StudiedCache cache : StudiedCache.ALL) {
      lines.put(cache.title(), line.apply(all.loading(cache.base()), cache.base()));
    }
    return lines;
  }

  private static Optional<Double> ratio(
      Corpus corpus, String column, Configuration base, Configuration changed) {
    return Answer.ratio(corpus, column, base, changed).map(Interval::estimate);
  }

  private static Figure figure(
      String name, String caption, Axis x, Axis y, Map<String, Map<Double, Double>> points) {
    points.values().removeIf(Map::isEmpty);
    TreeSet<Double> places = new TreeSet<>();
    points.values().forEach(line -> places.addAll(line.keySet()));
    List<Line> lines = new ArrayList<>();
    points.forEach(
        (label, line) -> {
          List<@Nullable Double> values = new ArrayList<>();
          places.forEach(place -> values.add(line.get(place)));
          lines.add(new Line(label, lines.size(), /* dash= */ 0, values));
        });
    return new Figure(name, caption, x, y, List.copyOf(places), lines);
  }
}
