package io.l2bench.cli;

import io.l2bench.recommend.Advice;
import io.l2bench.recommend.Cost;
import io.l2bench.recommend.Line;
import io.l2bench.recommend.Pulled;
import io.l2bench.recommend.Tried;
import io.l2bench.replay.Setup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Advice for a terminal: at most a screen of 40 lines.
 *
 * @param advice for a trace
 * @param commands that simulate today's cache and the one to take
 */
record RecommendText(Advice advice, List<String> commands) {
  /** Traces that the table of several has room for. */
  private static final int SHOWN = 30;

  /** A mean latency in ns that only a queue without end has. */
  private static final double OVERLOAD = 1e9;

  private static final double MIB = 1 << 20;

  /** The lines for all traces: the whole answer for one, a row each for several. */
  static List<String> lines(List<RecommendText> answers) {
    return answers.size() == 1 ? answers.get(0).one() : several(answers);
  }

  private List<String> one() {
    List<String> lines = new ArrayList<>(Wrapped.lines(advice.verdict()));
    lines.add("");
    lines.addAll(Wrapped.lines(conditions()));
    lines.add("");
    lines.addAll(table().lines());
    lines.add("");
    if (!advice.settings().isEmpty()) {
      lines.add("Set it:");
      advice.settings().forEach(setting -> lines.add("  " + setting));
      lines.add("");
    }
    lines.add("Reproduce:");
    commands.forEach(command -> lines.addAll(Wrapped.command("  " + command)));
    return lines;
  }

  private String conditions() {
    Setup setup = advice.setup();
    Cost today = advice.today().cost();
    return "%s: %d requests to %d tables of %s (%s clusters), %s, on %s. Reads are table reads; time is virtual, its total that of all requests.%s"
        .formatted(
            advice.trace(),
            today.requests(),
            advice.tables(),
            Sizes.format(setup.geometry().tableBytes()),
            Sizes.format(setup.geometry().clusterSize()),
            when(advice.timing()),
            setup.device().equals("empirical") ? "the device as recorded" : setup.device(),
            today.meanNanos() < OVERLOAD
                ? ""
                : " The device cannot keep up with these requests; a timing of closed:32 can.");
  }

  private static String when(String timing) {
    return switch (timing) {
      case "open" -> "at their recorded times";
      case "recorded" -> "in their recorded order";
      case "sequential" -> "one at a time";
      default -> timing.replace("closed:", "") + " in flight";
    };
  }

  private TextTable table() {
    boolean millis = advice.today().cost().meanNanos() >= 1e6;
    String unit = millis ? " ms" : " us";
    String bytes = isOfSlices() ? "MiB read" : "peak MiB";
    TextTable table =
        new TextTable(
            2, "", "", "reads", "saved", "MiB", bytes, "mean" + unit, "p99" + unit, "total s");
    double scale = millis ? 1e6 : 1e3;
    advice.lines().forEach(line -> table.add(row(line, scale)));
    return table;
  }

  /** Whether choices differ in the size of a table, so that reads differ in bytes. */
  private boolean isOfSlices() {
    return advice.everything().stream()
            .map(tried -> tried.choice().geometry().tableBytes())
            .distinct()
            .count()
        > 1;
  }

  private List<String> row(Line line, double scale) {
    Tried tried = line.tried();
    Cost cost = tried.cost();
    return List.of(
        line.name(),
        line.text(),
        Long.toString(cost.tableReads()),
        tried.equals(advice.today()) ? "" : Tried.percent(tried.saved(advice.today())),
        number(cost.bytes() / MIB),
        number((isOfSlices() ? tried.bytesRead() : cost.peakBytes()) / MIB),
        number(cost.meanNanos() / scale),
        number(cost.p99Nanos() / scale),
        number(cost.totalNanos() / 1e9));
  }

  private static List<String> several(List<RecommendText> answers) {
    TextTable table =
        new TextTable(2, "trace", "first", "tables", "reads today", "saved", "MiB", "time saved");
    Map<String, Integer> firsts = new LinkedHashMap<>();
    for (RecommendText answer : answers) {
      Advice advice = answer.advice;
      Tried tried = advice.proposed().orElse(advice.today());
      String lever = advice.first().map(Pulled::name).orElse("nothing");
      firsts.merge(lever, 1, Integer::sum);
      table.add(
          List.of(
              advice.trace(),
              advice.proposed().map(Tried::text).orElse(advice.fits() ? "all fit" : "nothing"),
              Integer.toString(advice.tables()),
              Long.toString(advice.today().cost().tableReads()),
              Tried.percent(tried.saved(advice.today())),
              number(tried.cost().bytes() / MIB),
              Tried.percent(tried.timeSaved(advice.today()))));
    }
    List<String> lines = new ArrayList<>();
    lines.addAll(Wrapped.lines(summary(firsts, answers.size())));
    lines.add("");
    List<String> rows = table.lines();
    lines.addAll(rows.subList(0, Math.min(rows.size(), SHOWN + 1)));
    if (rows.size() > SHOWN + 1) {
      lines.add("and %d more; --csv FILE has all".formatted(rows.size() - SHOWN - 1));
    }
    lines.add("");
    lines.add("Each beside today's cache; 'l2bench recommend TRACE' of one says more.");
    return lines;
  }

  private static String summary(Map<String, Integer> firsts, int traces) {
    List<String> parts = new ArrayList<>();
    firsts.forEach((lever, count) -> parts.add("%s on %d".formatted(lever, count)));
    return "What to change first, of %d traces: %s.".formatted(traces, String.join(", ", parts));
  }

  private static String number(double value) {
    int digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
