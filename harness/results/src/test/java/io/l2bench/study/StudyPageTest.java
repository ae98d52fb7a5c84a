package io.l2bench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-made counts of eight workloads whose answers are known. */
final class StudyPageTest {
  private static final String HEADER =
      "trace,policy,capacity,timing,loading,device,speed,edition,cluster_size,table_size,"
          + "table_covers,seed,table_reads,duplicate_reads,peak_tables,evictions,promises\n";
  private static final List<String> DEFAULT = List.of("65536,4,2147483648", "65536,2,1073741824");

  @TempDir Path folder;

  private final StringBuilder rows = new StringBuilder(HEADER);

  private void add(String trace, String cell, String geometry, String counts) {
    rows.append(
        "%s,%s,nvme,1.0,7.2,%s,1,%s,%d,pins deterministic%n"
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
    return String.join("\n", StudyPage.of(CsvTable.read(file)));
  }

  @Test
  void answersEachQuestionOverTheWorkloads() throws IOException {
    for (int number = 1; number <= 8; number++) {
      addWorkload("t" + number, number);
    }
    addWorkload("small", 9);
    assertThat(page())
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
        .contains("| 16 | 75.0% | 0.251, 0.251 to 0.251 | 7 / 7 entries |")
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
}
