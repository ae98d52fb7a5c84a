package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.results.Fact;
import io.l2bench.results.JmhScore;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The page: a template, filled with tables, and the scripts and styles that it holds inline. */
record Page(RunFiles run, Run compared, Optional<Against> against) {
  record CellRow(Cell cell, List<String> values) {}

  record LatencyLine(LatencyRow row, List<String> values) {}

  record BurstLine(
      String policies, int capacity, int peak, List<Integer> after, String shrinks, String back) {}

  record WallClockLine(String tag, List<String> values) {}

  record ScoreLine(JmhScore score, String value, String error, String bytes, String bar) {}

  String render() throws IOException {
    return render("report.html", context());
  }

  /** Fills a template of this package; what it writes is escaped unless it says raw. */
  static String render(String template, Map<String, Object> context) throws IOException {
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(new ClasspathLoader(Page.class.getClassLoader()))
            .defaultLocale(Locale.ROOT)
            .strictVariables(true)
            .autoEscaping(true)
            .build();
    StringWriter out = new StringWriter();
    engine.getTemplate(Assets.FOLDER + template).evaluate(out, context);
    return out.toString();
  }

  private Map<String, Object> context() throws IOException {
    Map<String, Object> context = new LinkedHashMap<>();
    context.putAll(Assets.all());
    VirtualLatency virtual = new VirtualLatency(run.virtual(), run.simulation().baseCapacity());
    comparison(context, virtual);
    verdicts(context);
    overlap(context);
    latency(context, virtual);
    context.put("scores", scores());
    context.put("facts", Fact.of(run.manifest()));
    context.put("warnings", texts(run.manifest().path("warnings")));
    context.put("profile", run.manifest().path("profile").asString(""));
    context.put("started", run.manifest().path("started").asString(""));
    context.put("commit", run.manifest().path("commit").asString(""));
    return context;
  }

  private void comparison(Map<String, Object> context, VirtualLatency virtual) {
    Simulation simulation = run.simulation();
    Overview overview = new Overview(simulation, virtual);
    context.put("sentence", overview.sentence());
    context.put("overview", overview.rows());
    context.put("base", simulation.baseCapacity());
    context.put("deepest", simulation.deepest().orElse("none in flight"));
    context.put("depths", simulation.timings().stream().filter(t -> Cell.depth(t) > 0).count());
    context.put("capacities", simulation.capacities().size());
    context.put("traces", simulation.traces());
    context.put("heat", new HeatMap(simulation).rows());
    context.put("columns", Cell.SHOWN);
    context.put("cellCount", simulation.cells().size());
    context.put("cells", baseCells(simulation));
    context.put("cellIsland", Islands.cells(simulation));
  }

  private void verdicts(Map<String, Object> context) {
    PolicyVerdicts verdicts = PolicyVerdicts.of(compared, run.simulation());
    context.put("verdictSentences", verdicts.sentences());
    context.put("verdicts", verdicts.rows());
    context.put("against", against.stream().toList());
  }

  private void overlap(Map<String, Object> context) {
    Overlap overlap = new Overlap(run.simulation());
    context.put("overlapSentences", overlap.sentences());
    context.put("overlap", overlap.rows());
    List<BurstTimeline> bursts = run.bursts();
    context.put("bursts", bursts.stream().map(Page::burstLine).toList());
    context.put("burstSteps", bursts.isEmpty() ? Map.of() : bursts.get(0).steps());
    context.put("burstIsland", Islands.bursts(bursts));
  }

  private static BurstLine burstLine(BurstTimeline b) {
    return new BurstLine(
        Text.list(b.policies()), b.capacity(), b.peak(), b.afterPhases(), b.shrinks(), b.back());
  }

  private static List<CellRow> baseCells(Simulation simulation) {
    return simulation.cells().stream()
        .filter(c -> c.capacity() == simulation.baseCapacity() && c.sequential())
        .map(c -> new CellRow(c, c.shown().stream().map(Text::number).toList()))
        .toList();
  }

  private void latency(Map<String, Object> context, VirtualLatency virtual) {
    int base = run.simulation().baseCapacity();
    String deepest = run.simulation().deepest().orElse(Cell.SEQUENTIAL);
    context.put("hasVirtual", !virtual.isEmpty());
    context.put("virtualIsland", Islands.json(virtual.curves()));
    context.put(
        "latencies",
        run.latencies().stream()
            .filter(l -> l.capacity() == base && l.timing().equals(deepest))
            .map(l -> new LatencyLine(l, l.values().stream().map(Text::number).toList()))
            .toList());
    context.put("latencyColumns", LatencyRow.COLUMNS);
    context.put("wallClock", run.wallClock().stream().map(Page::wallClockLine).toList());
    context.put("wallClockIsland", Islands.json(wallClockCurves()));
    context.put("floor", run.manifest().path("timer_floor_ns").asString("not recorded"));
  }

  private List<Object> wallClockCurves() {
    List<Object> curves = new ArrayList<>();
    for (TaggedHistogram t : run.wallClock()) {
      List<String> tag = t.split(3);
      boolean baseline = tag.get(1).isEmpty();
      if (!baseline) {
        curves.add(
            List.of(tag.get(0), tag.get(1), tag.get(2), TaggedHistogram.curve(t.histogram())));
      }
    }
    return curves;
  }

  private static WallClockLine wallClockLine(TaggedHistogram tagged) {
    List<String> values = new ArrayList<>();
    values.add(Text.count(tagged.histogram().getTotalCount()));
    for (double percentile : new double[] {50, 90, 99, 99.9, 99.99, 100}) {
      values.add(Text.count(tagged.histogram().getValueAtPercentile(percentile)));
    }
    return new WallClockLine(tagged.tag(), values);
  }

  private List<ScoreLine> scores() {
    return run.scores().stream().map(s -> line(s, longest(s))).toList();
  }

  private double longest(JmhScore like) {
    return run.scores().stream()
        .filter(s -> s.benchmark().equals(like.benchmark()) && s.unit().equals(like.unit()))
        .mapToDouble(s -> s.score() + (Double.isNaN(s.error()) ? 0 : s.error()))
        .max()
        .orElse(like.score());
  }

  private static ScoreLine line(JmhScore s, double longest) {
    double error = Double.isNaN(s.error()) ? 0 : s.error();
    String bar =
        String.format(
            Locale.ROOT,
            "--v:%.1f%%;--lo:%.1f%%;--w:%.1f%%",
            100 * s.score() / longest,
            Math.max(0, 100 * (s.score() - error) / longest),
            100 * Math.min(2 * error, s.score() + error) / longest);
    return new ScoreLine(
        s, Text.number(s.score()), Text.number(s.error()), Text.number(s.bytesPerOp()), bar);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString("")));
    return texts;
  }
}
