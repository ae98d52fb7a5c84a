package io.l2bench.report;

import io.l2bench.results.AtomicFile;
import io.l2bench.survey.Load;
import io.l2bench.survey.PowersOfTwo;
import io.l2bench.survey.ReuseDistances;
import io.l2bench.survey.Survey;
import io.l2bench.survey.TableReuse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The survey of a trace as one page that needs no network: its text, and the same drawn. */
public final class SurveyPage {
  private static final double NANOS_PER_SECOND = 1e9;

  private SurveyPage() {}

  /** A curve over numbers in ascending order. */
  private record Chart(
      String title, String xName, String yName, boolean logarithmic, List<?> x, List<Series> y) {}

  private record Series(String label, List<?> values) {}

  /**
   * Writes the page, replacing one that is there.
   *
   * @param text the survey as a terminal shows it
   */
  public static void write(Survey survey, List<String> text, Path file) throws IOException {
    String html =
        HtmlPage.render(
            "survey",
            List.of(),
            Map.of("survey", charts(survey)),
            Map.of("name", survey.name(), "text", String.join("\n", text)));
    AtomicFile.writeText(file, out -> out.write(html));
  }

  private static List<Chart> charts(Survey survey) {
    List<Chart> charts = new ArrayList<>();
    charts.add(missRatios(survey));
    charts.add(powers("Request sizes", "bytes, from", survey.traffic().sizes()));
    charts.add(powers("Requests in flight at a begin", "requests, from", survey.depths()));
    charts.add(load(survey.load()));
    charts.removeIf(chart -> chart.x().isEmpty());
    return charts;
  }

  /** The share of touches that LRU misses, at each power of two up to the distinct tables. */
  private static Chart missRatios(Survey survey) {
    long most = survey.reuse().stream().mapToLong(t -> t.reuse().distinct()).max().orElse(1);
    List<Long> capacities = new ArrayList<>();
    for (long capacity = 1; capacity < 2 * most; capacity *= 2) {
      capacities.add(capacity);
    }
    List<Series> curves =
        survey.reuse().stream()
            .map(tables -> new Series(tables.label(), missRatios(tables, capacities)))
            .toList();
    return new Chart(
        "Miss ratio of LRU, one request at a time, disks sharing one cache",
        "capacity, entries",
        "miss ratio",
        true,
        capacities,
        curves);
  }

  private static List<Double> missRatios(TableReuse tables, List<Long> capacities) {
    ReuseDistances reuse = tables.reuse();
    Histogram distances = reuse.distances();
    double touches = (double) distances.getTotalCount() + reuse.distinct();
    return capacities.stream()
        .map(c -> 1 - distances.getCountBetweenValues(0, c - 1) / touches)
        .toList();
  }

  /** The buckets of a histogram, and one that is empty, where the last step ends. */
  private static Chart powers(String title, String xName, Histogram histogram) {
    PowersOfTwo buckets = PowersOfTwo.of(histogram);
    List<Long> x = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (int i = buckets.first(); i < buckets.counts().size(); i++) {
      x.add(PowersOfTwo.least(i));
      counts.add(buckets.counts().get(i));
    }
    if (!x.isEmpty()) {
      x.add(PowersOfTwo.least(buckets.counts().size()));
      counts.add(0L);
    }
    return new Chart(title, xName, "requests", true, x, List.of(new Series("requests", counts)));
  }

  private static Chart load(Load load) {
    double seconds = load.nanos() / NANOS_PER_SECOND;
    List<Double> x = IntStream.range(0, load.spans()).mapToObj(i -> i * seconds).toList();
    List<Double> rates =
        IntStream.range(0, load.spans()).mapToObj(i -> load.count(i) / seconds).toList();
    return new Chart(
        "Load", "seconds", "requests/s", false, x, List.of(new Series("requests/s", rates)));
  }
}
