package io.l2bench.report;

import io.l2bench.compare.Run;
import io.l2bench.results.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The report of a run as a page: what its template shows and its script draws. */
record Page(RunFiles run, Run compared, Optional<Against> against) {
  /** Cells in the page's text, which a script replaces by those that the reader wants. */
  private static final int SHOWN = 200;

  record CellRow(Cell cell, List<String> values) {}

  record LatencyLine(LatencyRow row, List<String> values) {}

  record BurstLine(
      String policies, int capacity, int peak, List<Integer> after, String shrinks, String back) {}

  String render() throws IOException {
    VirtualLatency virtual = run.virtual();
    List<Levers> levers = Levers.of(run.simulation());
    return HtmlPage.render(
        "report", List.of("tables.js"), islands(virtual, levers), context(virtual, levers));
  }

  private Map<String, Object> islands(VirtualLatency virtual, List<Levers> levers) {
    return Map.of(
        "cell", Islands.cells(run.simulation(), levers),
        "curve", run.curves(),
        "burst", Islands.bursts(run.bursts()),
        "virtual", virtual.curves(),
        "wall", run.wallClock().curves(),
        "throughput", run.speeds());
  }

  private Map<String, Object> context(VirtualLatency virtual, List<Levers> levers) {
    Map<String, Object> context = new LinkedHashMap<>();
    decision(context, virtual, levers);
    verdicts(context);
    overlap(context);
    context.put("drivers", run.drivers().tables());
    latency(context, virtual);
    context.put("scores", ScoreLine.of(run.scores()));
    context.put("speeds", run.speeds());
    context.put("exact", !run.curves().isEmpty());
    context.put("drawCurves", drawsCurves());
    context.put(
        "facts",
        Fact.of(run.manifest()).stream().map(f -> new Fact(f.name(), seconds(f.value()))).toList());
    context.put("warnings", texts(run.manifest().path("warnings")));
    context.put("profile", run.manifest().path("profile").asString(""));
    context.put("started", seconds(run.manifest().path("started").asString("")));
    context.put("commit", run.manifest().path("commit").asString(""));
    return context;
  }

  private void decision(Map<String, Object> context, VirtualLatency virtual, List<Levers> levers) {
    Simulation simulation = run.simulation();
    MeanLatency means = new MeanLatency(run.latencies());
    Decision decision = new Decision(levers, means);
    LeverTraces byTrace = new LeverTraces(levers, means, virtual);
    context.put("sentences", decision.sentences());
    context.put("levers", decision.rows());
    context.put("settings", levers.stream().map(Levers::setting).distinct().count());
    context.put("leverBase", byTrace.base());
    context.put("leverColumns", byTrace.columns());
    context.put("leverTraces", byTrace.rows());
    context.put("basePolicy", simulation.basePolicy());
    context.put("base", simulation.baseCapacity());
    context.put("deepest", simulation.deepest().orElse(Cell.SEQUENTIAL));
    context.put("depths", simulation.depths().size());
    context.put("capacities", simulation.capacities().size());
    context.put("traces", simulation.traces());
    context.put("heat", new HeatMap(simulation).rows());
    context.put("columns", Cell.SHOWN);
    context.put("cellCount", simulation.cells().size());
    context.put("cells", baseCells(simulation));
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
  }

  private static BurstLine burstLine(BurstTimeline b) {
    return new BurstLine(
        Text.list(b.policies()), b.capacity(), b.peak(), b.afterPhases(), b.shrinks(), b.back());
  }

  private static List<CellRow> baseCells(Simulation simulation) {
    return simulation.cells().stream()
        .filter(c -> c.capacity() == simulation.baseCapacity())
        .limit(SHOWN)
        .map(c -> new CellRow(c, c.shown().stream().map(Text::number).toList()))
        .toList();
  }

  private void latency(Map<String, Object> context, VirtualLatency virtual) {
    int base = run.simulation().baseCapacity();
    String deepest = run.simulation().deepest().orElse(Cell.SEQUENTIAL);
    context.put("hasVirtual", !virtual.isEmpty());
    context.put(
        "latencies",
        run.latencies().stream()
            .filter(l -> l.capacity() == base && l.timing().equals(deepest))
            .map(l -> new LatencyLine(l, l.values().stream().map(Text::number).toList()))
            .toList());
    context.put("latencyColumns", LatencyRow.COLUMNS);
    context.put("wallClock", run.wallClock().rows());
    context.put("floor", run.manifest().path("timer_floor_ns").asString("not recorded"));
  }

  /** Whether there is a curve to draw: exact ones, or two capacities one request at a time. */
  private boolean drawsCurves() {
    long capacities =
        run.simulation().cells().stream()
            .filter(Cell::sequential)
            .map(Cell::capacity)
            .distinct()
            .count();
    return !run.curves().isEmpty() || capacities > 1;
  }

  /** A time without its fraction of a second; any other text as it is. */
  static String seconds(String text) {
    return text.replaceFirst("^([0-9-]{10})T([0-9:]{8})[.][0-9]+Z$", "$1 $2 UTC");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString("")));
    return texts;
  }
}
