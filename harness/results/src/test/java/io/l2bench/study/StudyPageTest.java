package io.l2bench.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.figure.Figure;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-made counts of eight workloads whose answers are known. */
final class StudyPageTest {
  private static final String HEADER =
      "trace,policy,capacity,timing,loading,device,speed,edition,cluster_size,table_size,"
          + "table_covers,seed,table_reads,duplicate_reads,peak_tables,evictions,requests,"
          + "stopped_requests,stopped_nanos,promises,driver\n";
  private static final List<String> DEFAULT = List.of("65536,4,2147483648", "65536,2,1073741824");

  @TempDir Path folder;

  private final StringBuilder rows = new StringBuilder(HEADER);

  private void add(String trace, String cell, String geometry, String counts) {
    rows.append(
        "%s,%s,nvme,1.0,7.2,%s,1,%s,%d,10000,500,20000000,pins deterministic,%n"
            .formatted(trace, cell, geometry, counts, trace.equals("small") ? 0 : 5));
  }

  private void addWorkload(String trace, int number) {
    int reads = 1000 + number;
    add(trace, "qed,50,open,duplicate", DEFAULT.get(0), reads + ",100,60");
    add(trace, "qed,50,open,single-flight", DEFAULT.get(0), reads / 2 + ",0,60");
    add(trace, "lru,50,open,duplicate", DEFAULT.get(0), reads * 9 / 10 + ",100,60");
    add(trace, "arc,50,open,duplicate", DEFAULT.get(0), reads * 8 / 10 + ",100,60");
    add(trace, "qed,100,open,duplicate", DEFAULT.get(0), (number == 1 ? 100 : reads) + ",100,110");
    add(trace, "qed,100,open,duplicate", DEFAULT.get(1), reads * 2 + ",100,110");
    add(trace, "qed,50,closed:16,duplicate", DEFAULT.get(0), "400,300,57");
    add(trace, "qed,50,closed:16,single-flight", DEFAULT.get(0), "100,0,57");
  }

  private String page() throws IOException {
    Path file = Files.writeString(folder.resolve("simulate.csv"), rows);
    Study study = Study.of(CsvTable.read(file), folder.resolve("virtual.hlog"));
    return String.join("\n", study.page(Map.of()));
  }

  @Test
  void answersEachQuestionOverTheWorkloads() throws IOException {
    for (int number = 1; number <= 8; number++) {
      addWorkload("t" + number, number);
    }
    addWorkload("small", 9);
    assertThat(page())
        .contains("- **QED at its defaults**: later misses wait for the first read: 50% of the")
        .contains("No difference is shown for: 100 entries instead of 50.")
        .contains("## QED at its defaults")
        .doesNotContain("## qcow2")
        .contains("Of 9 workloads, 8 touch more than 50 tables")
        .containsPattern(
            "\\| loading \\|.*\\| 0\\.500 \\|.*\\| 8 / 0 / 0 \\| 0\\.031 \\| better \\|")
        .containsPattern(
            "\\| policy \\| lru .*\\| 0\\.900 \\|.*\\| 8 / 0 / 0 \\| 0\\.031 \\| better")
        .containsPattern(
            "\\| capacity \\|.*\\| 1\\.000 \\|.*\\| 1 / 7 / 0 \\|.*no difference shown")
        .containsPattern(
            "\\| entry size \\|.*\\| 2\\.000 \\|.*\\| 0 / 0 / 8 \\| 0\\.031 \\| worse \\|");
  }

  @Test
  void aHalfChoosesThePolicyThatTheOtherJudges() throws IOException {
    for (int number = 1; number <= 8; number++) {
      addWorkload("t" + number, number);
    }
    assertThat(page())
        .contains("Corrected for all 2. Better: arc (0.800")
        .contains("- 4 workloads chose arc. On the other 4: ratio 0.800")
        .contains("fewer on 4, same on 0, more on 0, p = 0.13, no difference shown");
  }

  @Test
  void saysWhatRequestsInFlightDoAndWhichCapacityIsEnough() throws IOException {
    for (int number = 1; number <= 8; number++) {
      addWorkload("t" + number, number);
    }
    assertThat(page())
        .contains("With 16 requests in flight single-flight loading saves 75% (75% to 75%) of the")
        .contains("| 16 | 75.0% | 0.251, 0.251 to 0.251 | - | - | 7 / 7 entries |")
        .contains(
            "those at 100 entries: median 50, for three quarters of the workloads at most 50,")
        .contains("for all 100 (25.00 MiB).");
  }

  @Test
  void microTracesAreLeftOutAndTwoDisksOfARunAreOne() throws IOException {
    List<String> traces = List.of("convert", "server-300g", "server-root", "t1", "t2");
    for (String trace : traces) {
      addWorkload(trace, 3);
    }
    assertThat(page()).contains("Of 3 workloads, 3 touch").contains("| 3 / 0 / 0 |");
  }

  /** Reads take twice as long after the change, on every workload: hits and misses together. */
  @Test
  void latenciesAreThoseOfAllReadsOfACell() throws IOException {
    try (PrintStream out = new PrintStream(folder.resolve("virtual.hlog").toFile(), UTF_8)) {
      HistogramLogWriter log = new HistogramLogWriter(out);
      for (int number = 1; number <= 8; number++) {
        addWorkload("t" + number, number);
        log(log, "t%d/qed/50/open/duplicate/1/read-hit".formatted(number), 99, 1_000);
        log(log, "t%d/qed/50/open/duplicate/1/read-miss".formatted(number), 1, 10_000);
        log(log, "t%d/qed/50/open/duplicate/1/write".formatted(number), 99, 77_000);
        log(log, "t%d/lru/50/open/duplicate/1/read-hit".formatted(number), 98, 1_000);
        log(log, "t%d/lru/50/open/duplicate/1/read-miss".formatted(number), 2, 60_000);
      }
    }
    assertThat(page())
        .containsPattern("\\| policy \\| lru .*\\| 2\\.00\\d, .* \\| (59|60)\\.\\d+, .* \\|")
        .containsPattern("\\| loading \\|.*\\| - \\| - \\|");
  }

  private static void log(HistogramLogWriter log, String tag, long count, long nanos) {
    Histogram histogram = new Histogram(3);
    histogram.recordValueWithCount(nanos, count);
    histogram.setTag(
        tag
            + "/device=nvme/speed=1.0/edition=7.2/cluster_size=65536/table_size=4"
            + "/table_covers=2147483648");
    log.outputIntervalHistogram(0, 1, histogram, 1);
  }

  @Test
  void putsTheDriversSideBySide() throws IOException {
    for (int number = 1; number <= 8; number++) {
      String trace = "t" + number;
      add(trace, "qed,4,open,duplicate", DEFAULT.get(0), "1000,100,60");
      add(trace, "qed,4,open,locked", DEFAULT.get(0), "900,0,60");
      addQcow2(trace, "qcow2,256,open,locked", "65536,1,33554432", 2000);
      addQcow2(trace, "qcow2,16,open,locked", "65536,1,536870912", 500);
    }
    assertThat(page())
        .contains("### 1.00 MiB, at the recorded times")
        .contains("8 workloads touch more than QED's tables there.")
        .contains("| qed | 4 of 256 KiB | duplicate | 1 | 1 | 5.0% | 40 µs | 1 | 1 |")
        .contains("| qed | 4 of 256 KiB | locked | 0.900, 0.900 to 0.900 | 0.900 |")
        .contains("| qcow2 | 256 of 4 KiB | locked | 2.000, 2.000 to 2.000 | 0.031 |")
        .contains("| qcow2 | 16 of 64 KiB | locked | 0.500, 0.500 to 0.500 | 0.125 |")
        .doesNotContain("12.50 MiB");
  }

  private void addQcow2(String trace, String cell, String geometry, int reads) {
    rows.append(
        "%s,%s,nvme,1.0,7.2,%s,1,%d,0,60,5,10000,500,20000000,pins deterministic,qcow2%n"
            .formatted(trace, cell, geometry, reads));
  }

  @Test
  void drawsCapacitiesAndRequestsInFlight() throws IOException {
    for (int number = 1; number <= 8; number++) {
      addWorkload("t" + number, number);
    }
    Path file = Files.writeString(folder.resolve("simulate.csv"), rows);
    Study study = Study.of(CsvTable.read(file), folder.resolve("virtual.hlog"));
    assertThat(study.figures()).hasSize(1);
    Figure capacity = study.figures().get(0);
    assertThat(capacity.at()).containsExactly(50.0, 100.0);
    assertThat(capacity.lines().get(0).values()).containsExactly(1.0, 1.0);
  }
}
