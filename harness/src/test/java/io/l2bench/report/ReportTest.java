package io.l2bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run written by hand, whose figures the report must repeat. */
final class ReportTest {
  private static final String HEADER =
      "trace,policy,capacity,timing,loading,device,speed,edition,cluster_size,table_size,table_covers,seed,requests,"
          + "lookups,hits,misses,miss_ratio,table_reads,duplicate_reads,commits_dropped,new_tables,"
          + "evictions,skipped,peak_entries,peak_tables,mean_entries,grown,nanos_above_capacity,"
          + "entries_above_capacity_at_end,repetitions,table_reads_min,table_reads_max,promises\n";

  @TempDir Path run;

  @BeforeEach
  void writeRequiredFiles() throws IOException {
    write("manifest.json", "{\"schema\":1,\"profile\":\"quick\",\"commit\":\"abc1234\"}");
    write(
        "simulate.csv",
        HEADER
            + cell("boot", "qed", 50, "sequential", 200, 0)
            + cell("boot", "lru", 50, "sequential", 150, 0)
            + cell("boot", "opt", 50, "sequential", 100, 0)
            + cell("boot", "lru", 10, "sequential", 157, 0)
            + cell("boot", "qed", 50, "closed:32", 420, 77)
            + cell("boot", "lru", 50, "closed:32", 330, 66));
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
        .contains("\"traces\":[\"\\u003cb>&\\\"x\"]")
        .contains("\"policies\":[\"\\u003c/script>\"]")
        .doesNotContain("<b>&");
  }

  @Test
  void virtualHistogramsGiveThePercentileOfAllReads() throws IOException {
    writeLog("virtual.hlog", "boot/lru/50/closed:32/duplicate/1/read-hit", 99, 1_000);
    writeLog("virtual.hlog", "boot/lru/50/closed:32/duplicate/1/read-miss", 99, 1_000, 2_000_000);
    assertThat(html())
        .contains("<td>2.00 ms</td>")
        .contains("[\"all reads\",\"read-hit\",\"read-miss\"]")
        .contains("[0,0,0,0,0,[1000,");
  }

  @Test
  void loadingsOfACellAreKeptApart() throws IOException {
    String shared = cell("boot", "lru", 50, "closed:32", 130, 0);
    Files.writeString(
        run.resolve("simulate.csv"),
        shared.replace(",duplicate,", ",single-flight,"),
        StandardOpenOption.APPEND);
    writeLog("virtual.hlog", "boot/lru/50/closed:32/single-flight/1/read-miss", 1, 5);
    writeLog("virtual.hlog", "boot/lru/50/closed:32/duplicate/1/read-miss", 1, 7);
    assertThat(html())
        .contains("\"loadings\":[\"duplicate\",\"single-flight\"]")
        .contains("[[\"boot\"],[\"lru\"],[\"closed:32\"],[\"single-flight\",\"duplicate\"],")
        .contains("[0,0,0,0,1,[5]]")
        .contains("[0,0,0,1,1,[7]]")
        .contains("<td class=\"name\">lru</td><td>330</td><td>66</td>");
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
  void wallClockSectionListsOperations() throws IOException {
    writeLog("wallclock.hlog", "empty", 10, 30);
    writeLog("wallclock.hlog", "find/qed/50", 10, 40);
    assertThat(html())
        .contains("<tr><th>empty</th><td>10</td><td>30</td>")
        .contains("<tr><th>find/qed/50</th><td>10</td><td>40</td>");
  }

  @Test
  void jmhScoresShowErrorsAndBytesWithDashesForNaN() throws IOException {
    write(
        "jmh.json",
        "[{\"benchmark\":\"io.l2bench.bench.FindHitBenchmark.hit\",\"mode\":\"avgt\","
            + "\"params\":{\"policy\":\"lru\"},\"primaryMetric\":{\"score\":12.5,\"scoreError\":\"NaN\","
            + "\"scoreUnit\":\"ns/op\"},\"secondaryMetrics\":{\"gc.alloc.rate.norm\":{\"score\":16.0}}}]");
    assertThat(html())
        .contains("<tr><th>FindHit.hit</th><td class=\"name\">policy=lru</td>")
        .contains("<td>12.50</td><td>–</td><td class=\"name\">ns/op</td><td>16</td>");
  }

  @Test
  void aBadNumberIsRefusedWithItsLine() throws IOException {
    write(
        "simulate.csv",
        HEADER + cell("boot", "qed", 50, "sequential", 1, 0).replace(",50,", ",x,"));
    assertThatThrownBy(() -> Report.write(run))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("simulate.csv line 2: expected a number in capacity, found 'x'");
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
    Files.writeString(base.resolve("manifest.json"), "{\"commit\":\"def5678\"}");
    Files.writeString(
        base.resolve("simulate.csv"),
        Files.readString(run.resolve("simulate.csv")).replace(",420,77,", ",400,77,"));
    assertThat(Files.readString(Report.write(run, Optional.of(base))))
        .contains(
            "<tr><th>commit</th><td class=\"name\">def5678</td><td class=\"name\">abc1234</td>")
        .contains("<td class=\"name\">table_reads</td><td>400</td><td>420</td><td>+5.00%</td>");
    assertThat(html()).doesNotContain("id=\"against\"");
  }

  private String html() throws IOException {
    return Files.readString(Report.write(run));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(run.resolve(name), text);
  }

  private static String cell(
      String trace, String policy, int capacity, String timing, int reads, int duplicates) {
    return "%s,%s,%d,%s,duplicate,constant,1.0,7.2,4096,4,8388608,1,1000,1000,%d,%d,%s,%d,%d,0,0,0,0,50,51,49.5,0,0,0,1,%d,%d,%s\n"
        .formatted(
            trace,
            policy,
            capacity,
            timing,
            1000 - reads,
            reads,
            reads / 1000.0,
            reads,
            duplicates,
            reads,
            reads,
            policy.equals("opt") ? "pins needs-future" : "pins");
  }

  /** Writes one histogram with each value {@code times} times, or adds it to the log. */
  private void writeLog(String name, String tag, int times, long... values) throws IOException {
    Histogram histogram = new Histogram(3);
    histogram.setTag(tag);
    for (long value : values) {
      histogram.recordValueWithCount(value, times);
    }
    try (var out =
            Files.newOutputStream(
                run.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      new HistogramLogWriter(print).outputIntervalHistogram(0, 1, histogram, 1);
    }
  }
}
