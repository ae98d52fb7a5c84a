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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run written by hand, whose figures the report must repeat. */
final class ReportTest {
  private static final String OTHER = ",65536,4,2147483648,";

  @TempDir Path run;

  @BeforeEach
  void writeRequiredFiles() throws IOException {
    new HandWrittenRun(run).writeSmall();
  }

  @Test
  void theReportLeadsWithTheLeversBesideTheBase() throws IOException {
    assertThat(html())
        .contains(
            "<p class=\"answer\">Change the policy. With 32 requests in flight and beside qed at 50"
                + " entries (800 KiB), lru makes 0.79 times the table reads: counted on boot, one"
                + " trace.</p>")
        .contains(
            "<tr><th>32 requests in flight</th><td class=\"name\">policy</td><td"
                + " class=\"name\">lru</td><td>0.79</td><td>–</td><td>1 / 0 /"
                + " 0</td><td>–</td><td>1.00</td></tr>")
        .contains(
            "<tr><th>boot</th><td>800 KiB</td><td>420</td><td>77</td><td>–</td><td>–</td><td>–</td>"
                + "<td>21%</td></tr>");
  }

  @Test
  void aChosenBaseIsTheOneThatOthersAreComparedWith() throws IOException {
    Files.writeString(
        run.resolve("simulate.csv"),
        cell("boot", "lru", 50, "sequential", 150, 0).replace(",duplicate,", ",single-flight,"),
        StandardOpenOption.APPEND);
    assertThat(html(new BaseChoice("lru", /* capacity= */ 10)))
        .contains("\"base\":10,\"policy\":\"lru\"")
        .contains("One request at a time and beside lru at 10 entries (160 KiB), a capacity of 50");
    assertThatThrownBy(() -> html(new BaseChoice(null, /* capacity= */ 11)))
        .hasMessageContaining("expected cells at capacity 11, found capacities [10, 50]");
    assertThatThrownBy(() -> html(new BaseChoice("arc", null)))
        .hasMessageContaining("expected cells of arc, found qed, lru, opt");
  }

  /** Ratios of 0.5, 0.5 and 1 by the loading; of 0.8 by twice the entries; of 1 by the policy. */
  @Test
  void theLeversAreOrderedByTheirMedianOverTraces() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String trace : new String[] {"a", "b", "c"}) {
      rows.append(cell(trace, "qed", 50, "open", 1000, 0));
      rows.append(
          cell(trace, "qed", 50, "open", trace.equals("c") ? 1000 : 500, 0)
              .replace(",duplicate,", ",single-flight,"));
      rows.append(cell(trace, "qed", 100, "open", 800, 0));
      rows.append(cell(trace, "qed", 200, "open", 795, 0));
      rows.append(cell(trace, "arc", 50, "open", 1000, 0));
      rows.append(cell(trace, "opt", 50, "open", 100, 0));
    }
    write("simulate.csv", rows.toString());
    assertThat(html())
        .contains(
            "Change the loading first, then the capacity. At the recorded times and beside qed at"
                + " 50 entries (800 KiB), single-flight loading makes 0.50 times the table reads"
                + " (all within 0.50–1.00), a capacity of 100 entries makes 0.80"
                + " (all within 0.80–0.80), arc makes 1.00 (all within 1.00–1.00): medians of 3"
                + " traces.");
  }

  /** Two disks of one guest are one workload, by the median of their reads; a bench is none. */
  @Test
  void eachWorkloadCountsOnceAmongTheLevers() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String trace : List.of("server-root", "server-300g", "convert", "mine")) {
      rows.append(cell(trace, "qed", 50, "open", 100, 0));
    }
    rows.append(cell("server-root", "arc", 50, "open", 20, 0));
    rows.append(cell("server-300g", "arc", 50, "open", 40, 0));
    rows.append(cell("convert", "arc", 50, "open", 1, 0));
    rows.append(cell("mine", "arc", 50, "open", 90, 0));
    write("simulate.csv", rows.toString());
    assertThat(html())
        .contains(
            "arc makes 0.60 times the table reads (all within 0.30–0.90):"
                + " medians of 2 workloads (3 traces).")
        .contains("<td>2 / 0 / 0</td>");
  }

  /** As in the profiles: recorded times on the device as recorded, the rest on a modelled one. */
  @Test
  void aDeviceForEachTimingIsNoSettingOfItsOwn() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    rows.append(cell("a", "qed", 50, "open", 1000, 0).replace(",constant,", ",empirical,"));
    rows.append(cell("a", "arc", 50, "open", 500, 0).replace(",constant,", ",empirical,"));
    rows.append(cell("a", "qed", 50, "closed:32", 1000, 0));
    rows.append(cell("a", "arc", 50, "closed:32", 500, 0));
    write("simulate.csv", rows.toString());
    assertThat(html()).contains("<p class=\"answer\">Change the policy. At the recorded times and");
  }

  /** Their traces are the same, so that one table of all would count each twice. */
  @Test
  void geometriesOfTheSameTracesAreAnsweredByThemselves() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String trace : List.of("a", "b")) {
      rows.append(cell(trace, "qed", 50, "open", 1000, 0));
      rows.append(cell(trace, "arc", 50, "open", 500, 0));
      rows.append(cell(trace, "qed", 40, "open", 1000, 0).replace(",4096,4,8388608,", OTHER));
      rows.append(cell(trace, "qed", 80, "open", 250, 0).replace(",4096,4,8388608,", OTHER));
    }
    write("simulate.csv", rows.toString());
    write("curve.csv", HandWrittenRun.CURVES + HandWrittenRun.point("a", "lru", 1, 500));
    assertThat(html())
        .contains(
            "With tables of 16 KiB for 8 MiB of 4 KiB clusters: Change the policy. At the recorded times and"
                + " beside qed at 50 entries (800 KiB), arc makes 0.50 times the table reads (all"
                + " within 0.50–0.50): medians of 2 traces.")
        .contains(
            "With tables of 256 KiB for 2 GiB of 64 KiB clusters: Change the capacity. At the recorded times"
                + " and beside qed at 40 entries (10 MiB), a capacity of 80 entries makes 0.25"
                + " times the table reads (all within 0.25–0.25): medians of 2 traces.")
        .contains(
            "{\"trace\":\"a (tables of 16 KiB for 8 MiB of 4 KiB clusters)\",\"capacities\":[1]");
  }

  /** No policy is qed, no timing sequential; nothing that the run lacks has a section. */
  @Test
  void aRunOfAnyKindHasAReportOfWhatItHas() throws IOException {
    write("simulate.csv", HEADER + cell("mine", "sieve", 20, "recorded", 7, 0));
    assertThat(html())
        .contains(
            "The run has one cache to look at, sieve at 20 entries (320 KiB): 7 table reads in the"
                + " recorded order on mine.")
        .contains("id=\"cells\"", "id=\"method\"")
        .doesNotContain("id=\"overlap\"", "id=\"curves\"", "id=\"flight\"", "id=\"heat\"");
  }

  @Test
  void heatMapShowsMissesOverThoseOfOpt() throws IOException {
    assertThat(html())
        .contains("<tr><th>qed</th><td class=\"shade6\">2.000</td></tr>")
        .contains("<tr><th>opt</th><td class=\"shade0\">1.000</td></tr>");
  }

  @Test
  void summaryListsPoliciesByMissesWithTheirReadsInFlight() throws IOException {
    assertThat(Report.summary(run).lines().skip(1).map(l -> l.strip().replaceAll(" +", " ")))
        .startsWith(
            "One request at a time and beside qed at 50 entries (800 KiB), lru makes 0.75 times the"
                + " table reads: counted on boot, one trace.")
        .endsWith(
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
  void aSectionWithNothingToSayIsLeftOut() throws IOException {
    assertThat(html())
        .doesNotContain("id=\"jmh\"", "id=\"wall-clock\"", "id=\"virtual\"", "id=\"burst\"")
        .doesNotContain("The run has no");
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
            "At closed:32 timing overlap adds 5% or more to the table reads of qed on boot; less on"
                + " idle.")
        .contains(
            "saves more table reads than changing to any policy simulated there in 1 of 1 cases.")
        .contains(
            "<tr><th>boot</th><td"
                + " class=\"name\">closed:32</td><td>200</td><td>420</td><td>2.100</td><td>77</td><td"
                + " class=\"name\">yes</td><td>50%</td><td>21% lru</td><td>–</td></tr>");
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
  void aRunThatMeasuredNothingIsRefused() throws IOException {
    Files.delete(run.resolve("simulate.csv"));
    assertThatThrownBy(() -> Report.write(run))
        .hasMessageContaining("expected simulate.csv, jmh.json or throughput.csv, found none");
    assertThat(Report.summary(run)).isEmpty();
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
            "over 6 workloads (sequential, duplicate, constant), beside qed: better lru; worse"
                + " none")
        .contains("<td class=\"name\">lru</td><td>0.8077</td>");
  }

  @Test
  void aSectionTellsWhatDiffersFromAnotherRun(@TempDir Path base) throws IOException {
    Files.writeString(base.resolve("manifest.json"), "{\"schema\":2,\"commit\":\"def5678\"}");
    Files.writeString(
        base.resolve("simulate.csv"),
        Files.readString(run.resolve("simulate.csv")).replace(",420,77,", ",400,77,"));
    assertThat(Files.readString(Report.write(run, Optional.of(base), BaseChoice.USUAL)))
        .contains(
            "<tr><th>commit</th><td class=\"name\">def5678</td><td class=\"name\">abc1234</td>")
        .contains("<td class=\"name\">table_reads</td><td>400</td><td>420</td><td>+5.00%</td>");
    assertThat(html()).doesNotContain("id=\"against\"");
  }

  private String html() throws IOException {
    return html(BaseChoice.USUAL);
  }

  private String html(BaseChoice base) throws IOException {
    return Files.readString(Report.write(run, Optional.empty(), base));
  }

  private void write(String name, String text) throws IOException {
    new HandWrittenRun(run).write(name, text);
  }
}
