package io.l2bench.report;

import static io.l2bench.report.HandWrittenRun.HEADER;
import static io.l2bench.report.HandWrittenRun.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run written by hand, whose figures the report must repeat. */
final class ReportTest {
  @TempDir Path run;

  @BeforeEach
  void writeRequiredFiles() throws IOException {
    new HandWrittenRun(run).writeSmall();
  }

  @Test
  void overviewRanksWithoutOptAndComparesWithOptAndQed() throws IOException {
    assertThat(html())
        .contains("At 50 entries and one request at a time, lru has the fewest misses")
        .contains(
            "<tr><th>boot</th><td class=\"name\">lru</td><td>150</td><td>1.500</td><td>50 (25.0%)</td>"
                + "<td>10 (lru)</td><td class=\"name\">lru</td><td>330</td><td>66</td><td>420</td>");
  }

  @Test
  void aChosenCapacityIsTheOneThatIsComparedAndMarked() throws IOException {
    assertThat(Files.readString(Report.write(run, Optional.empty(), /* capacity= */ 10)))
        .contains("At 10 entries and one request at a time, lru has the fewest misses")
        .contains("\"base\":10", "none in flight, capacity 10");
    assertThatThrownBy(() -> Report.write(run, Optional.empty(), /* capacity= */ 11))
        .hasMessageContaining("expected cells at capacity 11, found capacities [10, 50]");
  }

  @Test
  void sentenceNamesEveryPolicyThatHasMostWins() throws IOException {
    StringBuilder cells = new StringBuilder(HEADER);
    for (String policy : new String[] {"arc", "lru", "fifo", "clock"}) {
      cells.append(cell("boot", policy, 50, "sequential", policy.equals("fifo") ? 9 : 5, 0));
      cells.append(cell("idle", policy, 50, "sequential", policy.equals("lru") ? 3 : 2, 0));
    }
    write("simulate.csv", cells.toString());
    assertThat(html())
        .contains(
            "one request at a time, arc and clock each have the fewest misses (alone or tied)"
                + " on 2 of 2 traces, more than any other.");
  }

  @Test
  void heatMapShowsMissesOverThoseOfOpt() throws IOException {
    assertThat(html())
        .contains("<tr><th>qed</th><td class=\"shade6\">2.000</td></tr>")
        .contains("<tr><th>opt</th><td class=\"shade0\">1.000</td></tr>");
  }

  @Test
  void summaryListsPoliciesByMissesWithTheirReadsInFlight() throws IOException {
    assertThat(Report.summary(run).lines().map(l -> l.strip().replaceAll(" +", " ")))
        .containsExactly(
            "",
            "boot, capacity 50, sequential",
            "policy misses x best x opt reads at closed:32",
            "opt 100 0.667 1.000",
            "lru 150 1.000 1.500 330",
            "qed 200 1.333 2.000 420");
  }

  @Test
  void sameFilesGiveTheSameBytesAndNothingElseIsLeft() throws IOException {
    byte[] first = Files.readAllBytes(Report.write(run));
    assertThat(Files.readAllBytes(Report.write(run))).isEqualTo(first);
    try (var files = Files.list(run)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("manifest.json", "simulate.csv", "report.html");
    }
  }

  @Test
  void absentFilesAreNamedInSentences() throws IOException {
    assertThat(html())
        .contains("The run has no jmh.json")
        .contains("The run has no wallclock.hlog")
        .contains("The run has no virtual.hlog")
        .contains("The run has no row of latency.csv");
  }

  @Test
  void pageLoadsNothingFromOutside() throws IOException {
    assertThat(
            Pattern.compile("(?i)(?:src|href)=[\"'](?!data:|#)|(?<![a-z])url\\(|@import")
                .asPredicate())
        .rejects(html());
  }

  @Test
  void namesAreEscapedInTablesAndIslands() throws IOException {
    Files.writeString(
        run.resolve("simulate.csv"),
        HEADER + cell("\"<b>&\"\"x\"", "</script>", 50, "sequential", 9, 0));
    assertThat(html())
        .contains("<th>&lt;b&gt;&amp;&quot;x</th>")
        .contains("\"trace\":[\"\\u003cb>&\\\"x\"]")
        .contains("\"policy\":[\"\\u003c/script>\"]")
        .doesNotContain("<b>&");
  }

  @Test
  void overlapIsJudgedByTheReadsOfQedInFlight() throws IOException {
    Files.writeString(
        run.resolve("simulate.csv"),
        cell("boot", "qed", 50, "closed:32", 210, 0).replace(",duplicate,", ",single-flight,")
            + cell("idle", "qed", 50, "sequential", 100, 0)
            + cell("idle", "qed", 50, "closed:32", 104, 0),
        StandardOpenOption.APPEND);
    assertThat(html())
        .contains(
            "At closed:32 timing overlap adds 5% or more to QED&#39;s table reads on boot; less on idle.")
        .contains(
            "saves more table reads than changing to any policy simulated there in 1 of 1 cases.")
        .contains(
            "<tr><th>boot</th><td class=\"name\">closed:32</td><td>200</td><td>420</td><td>2.100</td>"
                + "<td>77</td><td class=\"name\">yes</td><td>50%</td><td>21% lru</td><td>–</td></tr>");
  }

  @Test
  void burstVerdictsFollowFromTheEntries() throws IOException {
    StringBuilder csv =
        new StringBuilder("policy,capacity,step,phase,entries,loading,in_use,evictions\n");
    String[] phases = {"commit", "commit", "release", "release", "hit", "miss"};
    burst(csv, "lru", phases, 1, 2, 2, 2, 2, 1);
    burst(csv, "keeps", phases, 1, 2, 2, 2, 2, 2);
    burst(csv, "arc", phases, 1, 2, 2, 2, 2, 1);
    burst(csv, "eager", phases, 1, 2, 2, 1, 1, 1);
    burst(csv, "drops", phases, 1, 1, 1, 1, 1, 1);
    write("burst.csv", csv.toString());
    assertThat(html())
        .contains("<th>entries after 2 × commit</th><th>entries after 2 × release</th>")
        .contains(
            verdict("lru and arc", "2</td><td>2</td><td>2</td><td>2</td><td>1", "miss 1 of 1"))
        .contains(verdict("eager", "2</td><td>2</td><td>1</td><td>1</td><td>1", "release 2 of 2"))
        .contains(
            verdict("keeps", "2</td><td>2</td><td>2</td><td>2</td><td>2", "never in this run"))
        .contains(verdict("drops", "1</td><td>1</td><td>1</td><td>1</td><td>1", "never above"));
  }

  private static String verdict(String policies, String entries, String step) {
    return "<tr><th class=\"long\">%s</th><td>1</td><td>%s</td><td class=\"name\">%s</td><td class=\"name\">%s</td>"
        .formatted(policies, entries, step, step);
  }

  private static void burst(StringBuilder csv, String policy, String[] phases, int... entries) {
    for (int i = 0; i < entries.length; i++) {
      csv.append("%s,1,%d,%s,%d,0,0,0\n".formatted(policy, i + 1, phases[i], entries[i]));
    }
  }

  @Test
  void exactCurvesHoldFromOneRowToTheNext() throws IOException {
    write(
        "curve.csv",
        HandWrittenRun.CURVES
            + HandWrittenRun.point("boot", "lru", 1, 400)
            + HandWrittenRun.point("boot", "lru", 4, 150)
            + HandWrittenRun.point("boot", "opt", 3, 100));
    assertThat(html())
        .contains("a line without dots is exact at every capacity")
        .contains(
            "\"capacities\":[1,2,3,4],\"lines\":[{\"policy\":\"lru\",\"missRatios\":[0.4,0.4,0.4,0.15]},"
                + "{\"policy\":\"opt\",\"missRatios\":[null,null,0.1,0.1]}]");
  }

  @Test
  void policiesThatTieAreNamedOrCounted() throws IOException {
    StringBuilder cells = new StringBuilder(HEADER);
    for (String policy : new String[] {"arc", "car", "fifo", "lru"}) {
      cells.append(cell("boot", policy, 50, "sequential", 5, 0));
      cells.append(cell("boot", policy, 50, "closed:32", 7, 0));
    }
    write("simulate.csv", cells.toString());
    assertThat(html())
        .contains("<td class=\"name\">arc, car, fifo and 1 more</td><td>5</td>")
        .contains("<td>50 (arc and 3 more)</td><td class=\"name\">arc, car, fifo and 1 more</td>");
  }

  @Test
  void aBadNumberIsRefusedWithItsLine() throws IOException {
    write(
        "simulate.csv",
        HEADER + cell("boot", "qed", 50, "sequential", 1, 0).replace(",50,", ",x,"));
    assertThatThrownBy(() -> Report.write(run))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "simulate.csv line 2: expected a whole number in capacity, found 'x'");
    assertThat(run.resolve("report.html")).doesNotExist();
  }

  @Test
  void aRunWithoutSimulationIsRefused() throws IOException {
    Files.delete(run.resolve("simulate.csv"));
    assertThatThrownBy(() -> Report.summary(run)).hasMessageContaining("simulate.csv");
  }

  @Test
  void sixTracesMayShowADifferenceAndTheSentenceSaysWhich() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int trace = 1; trace <= 6; trace++) {
      rows.append(cell("t" + trace, "qed", 50, "sequential", 100 + trace, 0));
      rows.append(cell("t" + trace, "lru", 50, "sequential", 80 + trace, 0));
    }
    write("simulate.csv", rows.toString());
    assertThat(html())
        .contains(
            "over 6 traces (sequential, duplicate, constant), beside qed: better lru; worse none")
        .contains("<td class=\"name\">lru</td><td>0.8077</td>");
  }

  @Test
  void aSectionTellsWhatDiffersFromAnotherRun(@TempDir Path base) throws IOException {
    Files.writeString(base.resolve("manifest.json"), "{\"schema\":2,\"commit\":\"def5678\"}");
    Files.writeString(
        base.resolve("simulate.csv"),
        Files.readString(run.resolve("simulate.csv")).replace(",420,77,", ",400,77,"));
    assertThat(Files.readString(Report.write(run, Optional.of(base), /* capacity= */ null)))
        .contains(
            "<tr><th>commit</th><td class=\"name\">def5678</td><td class=\"name\">abc1234</td>")
        .contains("<td class=\"name\">table_reads</td><td>400</td><td>420</td><td>+5.00%</td>");
    assertThat(html()).doesNotContain("id=\"against\"");
  }

  private String html() throws IOException {
    return Files.readString(Report.write(run));
  }

  private void write(String name, String text) throws IOException {
    new HandWrittenRun(run).write(name, text);
  }
}
