package io.l2bench.report;

import io.l2bench.figure.Numbers;
import io.l2bench.recommend.Advice;
import io.l2bench.recommend.Choice;
import io.l2bench.recommend.Cost;
import io.l2bench.recommend.Pulled;
import io.l2bench.recommend.Tried;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Advice as one page that needs no network. */
public final class RecommendPage {
  /** The advice for a trace as the template shows it. */
  record Part(
      String trace,
      String verdict,
      String tables,
      String conditions,
      List<Row> lines,
      List<Row> rows,
      List<String> settings,
      List<String> commands) {}

  record Row(String lever, String change, boolean proposed, List<String> values) {}

  /** Table reads and latency by capacity, all else as today, as the page's script draws them. */
  record Chart(String trace, int today, List<Integer> capacities, List<Long> reads, long bytes) {}

  private RecommendPage() {}

  /**
   * The page as HTML.
   *
   * @param all advice for some traces
   * @param commands that reproduce each
   */
  public static String of(List<Advice> all, List<List<String>> commands) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      parts.add(part(all.get(i), commands.get(i)));
    }
    return HtmlPage.render(
        "recommend",
        List.of(),
        Map.of("advice", all.stream().map(RecommendPage::chart).toList()),
        Map.of("parts", parts));
  }

  private static Part part(Advice advice, List<String> commands) {
    return new Part(
        advice.trace(),
        advice.verdict(),
        Text.count(advice.tables()),
        "%s timing on the device %s, tables of %s"
            .formatted(
                advice.timing(),
                advice.setup().device(),
                Text.bytes(advice.setup().geometry().tableBytes())),
        advice.lines().stream()
            .map(line -> row(line.name(), line.text(), advice, line.tried()))
            .toList(),
        rows(advice),
        advice.settings(),
        commands);
  }

  private static List<Row> rows(Advice advice) {
    List<Row> rows = new ArrayList<>();
    for (Pulled lever : advice.levers()) {
      lever.tried().stream()
          .sorted(Comparator.comparingLong(tried -> tried.cost().tableReads()))
          .forEach(tried -> rows.add(row(lever.name(), advice.text(tried), advice, tried)));
    }
    return rows;
  }

  private static Row row(String lever, String change, Advice advice, Tried tried) {
    Cost cost = tried.cost();
    return new Row(
        lever,
        change,
        advice.proposed().filter(tried::equals).isPresent(),
        List.of(
            Text.count(cost.tableReads()),
            String.format(Locale.ROOT, "%.1f%%", 100 * tried.saved(advice.today()) + 0.0),
            Text.bytes(cost.bytes()),
            Text.bytes(tried.bytesRead()),
            Text.bytes(cost.peakBytes()),
            Numbers.nanos(cost.meanNanos()),
            Numbers.nanos((double) cost.p99Nanos()),
            Numbers.nanos(cost.totalNanos())));
  }

  private static Chart chart(Advice advice) {
    Map<Integer, Long> reads = new TreeMap<>();
    List<Tried> all = new ArrayList<>(List.of(advice.today()));
    advice.levers().forEach(lever -> all.addAll(lever.tried()));
    Choice today = advice.today().choice();
    for (Tried tried : all) {
      if (today.capacity(tried.choice().capacity()).equals(tried.choice())) {
        reads.put(tried.choice().capacity(), tried.cost().tableReads());
      }
    }
    return new Chart(
        advice.trace(),
        today.capacity(),
        List.copyOf(reads.keySet()),
        List.copyOf(reads.values()),
        today.geometry().tableBytes());
  }
}
