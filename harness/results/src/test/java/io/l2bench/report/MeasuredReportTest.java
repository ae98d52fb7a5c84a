package io.l2bench.report;

import static io.l2bench.report.HandWrittenRun.cell;
import static io.l2bench.report.HandWrittenRun.tag;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Latencies, scores and throughput of a small run written by hand, as the report shows them. */
final class MeasuredReportTest {
  @TempDir Path run;

  @BeforeEach
  void writeRequiredFiles() throws IOException {
    new HandWrittenRun(run).writeSmall();
  }

  /** Of the yardstick's 4, 5 and 5 million requests a second. */
  @Test
  void throughputIsToldInMultiplesOfTheYardstick() throws IOException {
    assertThat(html()).doesNotContain("id=\"throughput\"");
    write(
        "throughput-guest.csv",
        """
        policy,capacity,mode,requests_per_second,whole_run_requests_per_second,bytes_per_entry
        lru,50,fresh,10000000,2000000,58
        yardstick,50,fresh,4000000,,82
        lru,50,in-flight,6000000,,
        yardstick,50,in-flight,5000000,,82
        yardstick,50,shared,5000000,,82
        """);
    assertThat(html())
        .contains("<h3>Recorded guest, 50 entries</h3>")
        .contains(
            "<tr><th>lru</th><td>10.00</td><td>2.50</td><td>6.00</td><td>1.20</td>"
                + "<td>–</td><td>–</td><td>2.00</td><td>58.00</td></tr>")
        .contains("\"multiples\":[2.5]", "\"multiples\":[1.2]", "\"multiples\":[null]");
  }

  @Test
  void virtualHistogramsGiveThePercentileOfAllReads() throws IOException {
    writeLog("virtual.hlog", tag("boot", "lru", "closed:32", "duplicate", "read-hit"), 99, 1_000);
    writeLog(
        "virtual.hlog",
        tag("boot", "lru", "closed:32", "duplicate", "read-miss"),
        99,
        1_000,
        2_000_000);
    writeLog("virtual.hlog", tag("boot", "qed", "closed:32", "duplicate", "read-hit"), 99, 3_000);
    assertThat(html())
        .contains("<td>420</td><td>77</td><td>–</td><td>3.00 µs</td>")
        .contains("\"kind\":\"all reads\",\"values\":[1000,");
  }

  @Test
  void loadingsOfACellAreKeptApart() throws IOException {
    String shared = cell("boot", "lru", 50, "closed:32", 130, 0);
    Files.writeString(
        run.resolve("simulate.csv"),
        shared.replace(",duplicate,", ",single-flight,"),
        StandardOpenOption.APPEND);
    writeLog("virtual.hlog", tag("boot", "lru", "closed:32", "single-flight", "read-miss"), 1, 5);
    writeLog("virtual.hlog", tag("boot", "lru", "closed:32", "duplicate", "read-miss"), 1, 7);
    assertThat(html())
        .contains("\"loading\":[\"duplicate\",\"single-flight\"]")
        .contains("\"loading\":\"single-flight\",\"kind\":\"read-miss\",\"values\":[5]")
        .contains("\"loading\":\"duplicate\",\"kind\":\"read-miss\",\"values\":[7]")
        .contains("Change the policy. With 32 requests in flight and beside qed");
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

  /** The sections of a run of JMH alone are open, since they are all that there is. */
  @Test
  void aRunOfJmhAloneHasAReport() throws IOException {
    Files.delete(run.resolve("simulate.csv"));
    writeLog("wallclock.hlog", "find/qed/50", 10, 40);
    assertThat(html())
        .contains("id=\"wall-clock\" open")
        .doesNotContain("id=\"cells\"", "id=\"curves\"", "class=\"answer\"");
  }

  private String html() throws IOException {
    return Files.readString(Report.write(run));
  }

  private void write(String name, String text) throws IOException {
    new HandWrittenRun(run).write(name, text);
  }

  private void writeLog(String name, String tag, int times, long... values) throws IOException {
    new HandWrittenRun(run).writeLog(name, tag, times, values);
  }
}
