package io.l2bench.cli;

import io.l2bench.survey.PowersOfTwo;
import io.l2bench.survey.ReuseDistances;
import io.l2bench.survey.Survey;
import io.l2bench.survey.TableReuse;
import io.l2bench.survey.Traffic;
import io.l2bench.workload.ClockResolution;
import io.l2bench.workload.Op;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** A survey of a trace as text for a terminal. */
final class TraceInfoLines {
  private static final int BAR = 40;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Survey survey;
  private final List<String> lines = new ArrayList<>();

  private TraceInfoLines(Survey survey) {
    this.survey = survey;
  }

  /** The lines that describe a trace. */
  static List<String> of(Survey survey) {
    TraceInfoLines text = new TraceInfoLines(survey);
    text.traffic(survey.traffic());
    text.depth(survey.depths());
    text.reuse();
    if (survey.kind() == Trace.Kind.DISK) {
      text.bars("request size", survey.traffic().sizes(), Sizes::format);
    }
    TableReuse finest = survey.reuse().get(survey.reuse().size() - 1);
    String what = "other %s touched before a touch comes again".formatted(finest.label());
    text.bars(what, finest.reuse().distances(), Long::toString);
    return text.lines;
  }

  private void traffic(Traffic traffic) {
    Traffic.Part reads = traffic.part(Op.READ);
    Traffic.Part writes = traffic.part(Op.WRITE);
    Traffic.Part zeroes = traffic.part(Op.ZERO);
    line("trace", survey.name());
    line(
        "requests",
        "%d: %d reads, %d writes, %d writes of zeroes"
            .formatted(traffic.requests(), reads.requests(), writes.requests(), zeroes.requests()));
    if (survey.kind() == Trace.Kind.DISK) {
      line(
          "bytes",
          "%d read, %d written, %d zeroed"
              .formatted(reads.bytes(), writes.bytes(), zeroes.bytes()));
    }
    line("span", traffic.hasTimes() ? span(traffic) : "no times");
    if (traffic.hasTimes()) {
      line("clock", clock());
    }
    line("disks", disks(traffic.disks()));
    line(
        "sequential",
        "%s of requests go on where one of the last %d of their disk ended"
            .formatted(percent(survey.sequential(), traffic.requests()), Survey.STREAMS));
  }

  private static String span(Traffic traffic) {
    double seconds = traffic.span() / NANOS_PER_SECOND;
    String span = String.format(Locale.ROOT, "%.3f s", seconds);
    return traffic.span() == 0
        ? span
        : span + String.format(Locale.ROOT, ", %.1f requests/s", traffic.requests() / seconds);
  }

  private String clock() {
    ClockResolution clock = survey.clock();
    return clock.stepNanos() == 0
        ? "all begins at one time"
        : "steps of %s s, %d begins at the time of the one before%s"
            .formatted(
                BigDecimal.valueOf(clock.stepNanos(), 9).stripTrailingZeros().toPlainString(),
                clock.sharedBegins(),
                clock.isCoarse() ? "; open timing spreads them over the step" : "");
  }

  private void depth(Histogram depths) {
    line(
        "in flight",
        depths.getTotalCount() == 0
            ? "no ends"
            : String.format(
                Locale.ROOT,
                "when one begins, itself included: mean %.2f, median %d, p99 %d, most %d",
                depths.getMean(),
                depths.getValueAtPercentile(50),
                depths.getValueAtPercentile(99),
                depths.getMaxValue()));
  }

  private void reuse() {
    lines.add("");
    TextTable table =
        new TextTable(
            1, "touched", "touches", "distinct", "once only", "p50", "p90", "p99", "most", "found");
    for (TableReuse tables : survey.reuse()) {
      table.add(row(tables.label(), tables.reuse()));
    }
    lines.addAll(table.lines());
    lines.add("p50 to most: reuse distance, in others touched in between; found: exact, or by a");
    lines.add("sample of that share of tables");
  }

  private static List<String> row(String label, ReuseDistances reuse) {
    Histogram distances = reuse.distances();
    List<String> row = new ArrayList<>(List.of(label, Long.toString(reuse.touches())));
    row.add(Long.toString(reuse.distinct()));
    row.add(Long.toString(reuse.touchedOnce()));
    for (double percentile : new double[] {50, 90, 99, 100}) {
      row.add(
          distances.getTotalCount() == 0
              ? "-"
              : Long.toString(distances.getValueAtPercentile(percentile)));
    }
    row.add(reuse.stands() == 1 ? "exact" : "1/" + reuse.stands());
    return row;
  }

  /** A line for each power of two, as long as its share of the largest. */
  private void bars(String what, Histogram histogram, LongFunction<String> label) {
    if (histogram.getTotalCount() == 0) {
      return;
    }
    lines.add("");
    lines.add(what);
    PowersOfTwo buckets = PowersOfTwo.of(histogram);
    long most = Collections.max(buckets.counts());
    for (int i = buckets.first(); i < buckets.counts().size(); i++) {
      long count = buckets.counts().get(i);
      String bar = "#".repeat((int) Math.ceil((double) BAR * count / most));
      String least = label.apply(PowersOfTwo.least(i));
      lines.add("%12s  %12d  %s".formatted(least, count, bar).stripTrailing());
    }
  }

  private void line(String name, String text) {
    lines.add("%-11s %s".formatted(name, text));
  }

  private String disks(int count) {
    String names =
        survey.diskNames().stream().map(PlainText::brief).collect(Collectors.joining(", "));
    return count == 1
        ? "1"
        : "%d: %s%s".formatted(count, names, count > Survey.NAMED_DISKS ? ", ..." : "");
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0 : 100.0 * part / whole);
  }
}
