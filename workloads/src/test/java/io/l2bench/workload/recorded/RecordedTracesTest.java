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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RecordedTracesTest {
  private static final String RESOURCES = "src/main/resources/io/l2bench/workload/recorded";

  private static final List<Geometry> GEOMETRIES =
      List.of(
          Geometry.qed(64 << 10, 4),
          Geometry.qed(64 << 10, 2),
          Geometry.qed(4 << 10, 4),
          Geometry.qed(4 << 10, 2),
          Geometry.qed(4 << 10, 16));

  /** Of the tables that the page gives the reuse of: 2 GiB and 32 MiB. */
  private static final List<Long> COVERED = List.of(2L << 30, 32L << 20);

  static List<RecordedTrace> traces() {
    return RecordedTraces.all();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void holdsWhatItsPageAndTheCatalogSay(RecordedTrace trace) throws IOException {
    assertThat(pageRow(trace.name())).isEqualTo(figures(trace));
  }

  @ParameterizedTest
  @MethodSource("traces")
  void opensByName(RecordedTrace trace) {
    assertThat(Traces.open(trace.name(), 1)).isSameAs(trace);
    assertThatThrownBy(() -> Traces.open(trace.name() + ":x=1", 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no parameters");
  }

  @Test
  void countsTwoDisksOfARunOnceAndNoMicroTrace() {
    assertThat(RecordedTraces.workloadOf("server-root")).contains("server-300g");
    assertThat(RecordedTraces.workloadOf("server-300g")).contains("server-300g");
    assertThat(RecordedTraces.workloadOf("convert")).isEmpty();
    assertThat(RecordedTraces.workloadOf("other.csv")).contains("other.csv");
  }

  @Test
  void everyGuestOfTheKitIsLargeEnoughAndSmallEnough() throws IOException {
    long sum = 0;
    for (RecordedTrace trace : RecordedTraces.all()) {
      long bytes = Files.size(Path.of(RESOURCES, trace.name() + ".csv.xz"));
      sum += bytes;
      if (Files.exists(Path.of("recording/workloads", trace.name() + ".sh"))) {
        assertThat(trace.requests()).as(trace.name()).isGreaterThanOrEqualTo(20_000);
        assertThat(bytes).as(trace.name()).isLessThan(500_000);
      }
    }
    assertThat(sum).isLessThan(12_000_000);
  }

  /** The page's row, without what was most in flight. */
  private static String pageRow(String name) throws IOException {
    String page = Files.readString(Path.of("RECORDED.md"));
    Matcher row =
        Pattern.compile(
                "^\\| `" + name + "` \\|((?:[^|]*\\|){3})[^|]*\\|(.*)\\|$", Pattern.MULTILINE)
            .matcher(page);
    assertThat(row.find()).as("a row for %s", name).isTrue();
    return row.group(1) + row.group(2);
  }

  private static String figures(RecordedTrace trace) throws IOException {
    Map<Op, Long> requests = new EnumMap<>(Op.class);
    Map<Op, Long> bytes = new EnumMap<>(Op.class);
    long span = 0;
    List<BitSet> tables = GEOMETRIES.stream().map(geometry -> new BitSet()).toList();
    List<Reuse> reuses = COVERED.stream().map(Reuse::new).toList();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          requests.merge(batch.op(row), 1L, Long::sum);
          bytes.merge(batch.op(row), batch.length(row), Long::sum);
          span = Math.max(span, batch.end(row));
          long last = batch.offset(row) + batch.length(row) - 1;
          touch(tables, batch.offset(row), last);
          for (Reuse reuse : reuses) {
            reuse.touch(batch.offset(row), last);
          }
        }
      }
    }
    assertThat(requests.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(trace.requests());
    return " %s | %s | %s | %s | %s "
        .formatted(
            byOp(requests),
            byOp(bytes),
            span == 0 ? "no times" : "%.1f s".formatted(span / 1e9),
            tables.stream()
                .map(set -> Integer.toString(set.cardinality()))
                .collect(Collectors.joining(" / ")),
            reuses.stream().map(Reuse::percent).collect(Collectors.joining(" / ")));
  }

  /** Counts the lookups of tables that are among the 50 looked up last. */
  private static final class Reuse {
    private final long covers;
    private final Set<Long> recent = new LinkedHashSet<>();
    private long lookups;
    private long found;

    Reuse(long covers) {
      this.covers = covers;
    }

    void touch(long first, long last) {
      for (long table = first / covers; table <= last / covers; table++) {
        lookups++;
        found += recent.remove(table) ? 1 : 0;
        recent.add(table);
        if (recent.size() > 50) {
          recent.remove(recent.iterator().next());
        }
      }
    }

    String percent() {
      return "%.1f%%".formatted(100.0 * found / lookups);
    }
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
