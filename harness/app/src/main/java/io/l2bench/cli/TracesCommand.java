package io.l2bench.cli;

import io.l2bench.recommend.LruMisses;
import io.l2bench.replay.Setup;
import io.l2bench.results.TidyTable;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.recorded.RecordedTrace;
import io.l2bench.workload.recorded.RecordedTraces;
import io.l2bench.workload.synthetic.SyntheticTraces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the bundled traces. */
@Command(
    name = "traces",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the bundled traces, and the names of synthetic ones.",
      "Of each bundled one: requests, tables that they touch, and the memory of all of these at"
          + " the geometry that it was recorded on. Guests come first; the micro ones are what a"
          + " tool did. Where a command takes traces, guests stands for all of guests, and bundled"
          + " for all of these."
    },
    footer = {"", "Examples:", "  l2bench traces", "  l2bench traces --json traces.json"})
final class TracesCommand implements Callable<Integer> {
  /** A trace with what a pass over it counts. */
  private record Row(RecordedTrace trace, int tables, boolean timed) {
    long bytes() {
      return tables * trace.geometry().tableBytes();
    }

    String timings() {
      return timed ? "open, recorded" : "recorded";
    }

    String kind() {
      return trace.micro() ? "micro" : "guest";
    }
  }

  @Mixin private TableFiles files = new TableFiles();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    files.requireWritable();
    List<Row> rows = new ArrayList<>();
    for (RecordedTrace trace : RecordedTraces.all()) {
      rows.add(new Row(trace, tables(trace), timed(trace)));
    }
    rows.sort(Comparator.comparing(row -> row.trace().micro()));
    Console.of(spec).print(lines(rows));
    files.save(() -> tidy(rows));
    return 0;
  }

  private static int tables(RecordedTrace trace) throws IOException {
    return LruMisses.of(trace, Setup.of(trace.geometry()), /* warmup= */ 0).tables();
  }

  private static boolean timed(RecordedTrace trace) throws IOException {
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      return reader.read(batch) && batch.begin(0) != RequestBatch.NO_TIME;
    }
  }

  private static List<String> lines(List<Row> rows) {
    TextTable table =
        new TextTable(
            2, "trace", "kind", "requests", "tables", "of", "all tables", "maps", "timings");
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      Geometry geometry = row.trace().geometry();
      table.add(
          List.of(
              row.trace().name(),
              row.kind(),
              Long.toString(row.trace().requests()),
              Integer.toString(row.tables()),
              Sizes.brief(geometry.tableBytes()),
              Sizes.brief(row.bytes()),
              Sizes.brief(geometry.tableCovers()) + " each",
              row.timings()));
    }
    lines.addAll(table.lines());
    lines.add("");
    for (Row row : rows) {
      String text = "%-20s %s".formatted(row.trace().name(), row.trace().description());
      lines.addAll(Wrapped.lines(text));
    }
    lines.add("");
    lines.addAll(
        Wrapped.lines("Synthetic, as in zipf:alpha=0.9: " + String.join(", ", names()) + "."));
    return lines;
  }

  private static List<String> names() {
    return new SyntheticTraces().names().stream().sorted().toList();
  }

  private static TidyTable tidy(List<Row> rows) {
    return new TidyTable(
        List.of(
            "trace",
            "kind",
            "workload",
            "requests",
            "tables",
            "table_bytes",
            "table_covers",
            "timings",
            "summary"),
        rows.stream()
            .map(
                row ->
                    List.<Object>of(
                        row.trace().name(),
                        row.kind(),
                        row.trace().workload(),
                        row.trace().requests(),
                        row.tables(),
                        row.trace().geometry().tableBytes(),
                        row.trace().geometry().tableCovers(),
                        row.timings(),
                        row.trace().description()))
            .toList());
  }
}
