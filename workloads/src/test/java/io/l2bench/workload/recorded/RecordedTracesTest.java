package io.l2bench.workload.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordedTracesTest {
  private static final List<Geometry> GEOMETRIES =
      List.of(
          Geometry.qed(64 << 10, 4),
          Geometry.qed(64 << 10, 2),
          Geometry.qed(4 << 10, 4),
          Geometry.qed(4 << 10, 2));

  static List<RecordedTrace> traces() {
    return RecordedTraces.all();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void holdsWhatItsPageSays(RecordedTrace trace) throws IOException {
    assertThat(pageRow(trace.name())).isEqualTo(figures(trace));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void holdsAsManyRequestsAsItsCatalogSays(RecordedTrace trace) throws IOException {
    long requests = 0;
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        requests += batch.size();
      }
    }
    assertThat(requests).isEqualTo(trace.requests());
  }

  @ParameterizedTest
  @MethodSource("traces")
  void opensByName(RecordedTrace trace) {
    assertThat(Traces.open(trace.name(), 1)).isSameAs(trace);
    assertThatThrownBy(() -> Traces.open(trace.name() + ":x=1", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no parameters");
  }

  /** The page's row: requests by op, bytes by op, span, and tables at each geometry. */
  private static String pageRow(String name) throws IOException {
    String page = Files.readString(Path.of("RECORDED.md"));
    Matcher row =
        Pattern.compile(
                "^\\| `" + name + "` \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|[^|]*\\|([^|]*)\\|$",
                Pattern.MULTILINE)
            .matcher(page);
    assertThat(row.find()).as("a row for %s", name).isTrue();
    return "%s|%s|%s|%s".formatted(row.group(1), row.group(2), row.group(3), row.group(4));
  }

  private static String figures(RecordedTrace trace) throws IOException {
    Map<Op, Long> requests = new EnumMap<>(Op.class);
    Map<Op, Long> bytes = new EnumMap<>(Op.class);
    long span = 0;
    List<BitSet> tables = GEOMETRIES.stream().map(geometry -> new BitSet()).toList();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          requests.merge(batch.op(row), 1L, Long::sum);
          bytes.merge(batch.op(row), batch.length(row), Long::sum);
          span = Math.max(span, batch.end(row));
          touch(tables, batch.offset(row), batch.offset(row) + batch.length(row) - 1);
        }
      }
    }
    return " %s | %s | %s | %s "
        .formatted(
            byOp(requests),
            byOp(bytes),
            span == 0 ? "no times" : "%.1f s".formatted(span / 1e9),
            tables.stream()
                .map(set -> Integer.toString(set.cardinality()))
                .collect(Collectors.joining(" / ")));
  }

  private static String byOp(Map<Op, Long> counts) {
    return Stream.of(Op.READ, Op.WRITE, Op.ZERO)
        .map(op -> Long.toString(counts.getOrDefault(op, 0L)))
        .collect(Collectors.joining(" / "));
  }

  private static void touch(List<BitSet> tables, long first, long last) {
    for (int i = 0; i < tables.size(); i++) {
      Geometry geometry = GEOMETRIES.get(i);
      tables.get(i).set((int) geometry.tableOf(first), (int) geometry.tableOf(last) + 1);
    }
  }
}
