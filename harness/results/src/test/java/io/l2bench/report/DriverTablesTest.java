package io.l2bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of two drivers written by hand: sums over the traces that both have. */
final class DriverTablesTest {
  private static final String HEADER =
      HandWrittenRun.HEADER.replace(",promises", ",promises,driver,stopped_requests,stopped_nanos");

  @TempDir Path run;

  private static String cell(
      String trace, String driver, String policy, String loading, int reads, int stopped) {
    boolean qed = driver.equals("qed");
    return HandWrittenRun.cell(trace, policy, qed ? 4 : 256, "open", reads, 0)
        .replace(",duplicate,", ",%s,".formatted(loading))
        .replace("4096,4,8388608", qed ? "65536,4,2147483648" : "65536,1,33554432")
        .replace("\n", ",%s,%d,%d%n".formatted(driver, stopped, stopped * 3_000L));
  }

  @BeforeEach
  void writeRun() throws IOException {
    new HandWrittenRun(run).write("manifest.json", "{\"schema\":2,\"profile\":\"two\"}");
  }

  private String html(String rows) throws IOException {
    new HandWrittenRun(run).write("simulate.csv", HEADER + rows);
    return Files.readString(Report.write(run));
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (int i = 0; i < cells.length; i++) {
      row.append(i < 4 ? "<td class=\"name\">" : "<td>").append(cells[i]).append("</td>");
    }
    return row.append("</tr>").toString();
  }

  /** The third trace is qed's alone; of the policies in qcow2's slots arc reads least. */
  @Test
  void addsUpTheTracesThatAllDriversHave() throws IOException {
    String tag =
        "%s/qcow2/256/open/locked/1/%s/device=constant/speed=1.0/edition=7.2"
            + "/cluster_size=65536/table_size=1/table_covers=33554432/driver=qcow2";
    HandWrittenRun files = new HandWrittenRun(run);
    files.writeLog("virtual.hlog", tag.formatted("a", "read-hit"), 99, 10_000);
    files.writeLog("virtual.hlog", tag.formatted("b", "read-miss"), 1, 90_000);
    files.writeLog("virtual.hlog", tag.formatted("b", "write"), 50, 1_000_000);
    String html =
        html(
            cell("a", "qed", "qed", "duplicate", 300, 0)
                + cell("b", "qed", "qed", "duplicate", 100, 0)
                + cell("c", "qed", "qed", "duplicate", 999, 0)
                + cell("a", "qed", "qed", "locked", 200, 20)
                + cell("b", "qed", "qed", "locked", 50, 0)
                + cell("a", "qcow2", "qcow2", "locked", 500, 90)
                + cell("b", "qcow2", "qcow2", "locked", 100, 10)
                + cell("a", "qcow2", "arc", "locked", 400, 0)
                + cell("b", "qcow2", "arc", "locked", 100, 0)
                + cell("a", "qcow2", "fifo", "locked", 700, 0)
                + cell("b", "qcow2", "fifo", "locked", 100, 0));
    assertThat(html)
        .contains("1 MiB, at the recorded times, constant; traces: 2.")
        .contains("qed reads 400 tables of 256 KiB and qcow2 reads 600 tables of 4 KiB.")
        .contains(
            row("qed", "4 of 256 KiB", "duplicate", "qed", "400", "100 MiB", "0%", "–", "–", "–"))
        .contains(
            row(
                "qed",
                "4 of 256 KiB",
                "locked",
                "qed",
                "250",
                "62.5 MiB",
                "1%",
                "3.00 µs",
                "–",
                "–"))
        .contains(
            row(
                "qcow2",
                "256 of 4 KiB",
                "locked",
                "qcow2",
                "600",
                "2.34 MiB",
                "5%",
                "3.00 µs",
                "10.8 µs",
                "10.0 µs"))
        .contains(
            row("qcow2", "256 of 4 KiB", "locked", "arc", "500", "1.95 MiB", "0%", "–", "–", "–"))
        .doesNotContain("<td class=\"name\">fifo</td><td>800</td>");
  }

  @Test
  void saysNothingOfOneDriverOrOfUnequalMemory() throws IOException {
    assertThat(html(cell("a", "qed", "qed", "duplicate", 300, 0))).doesNotContain("id=\"drivers\"");
    assertThat(
            html(
                cell("a", "qed", "qed", "duplicate", 300, 0)
                    + cell("a", "qcow2", "qcow2", "locked", 300, 0).replace("2,256,", "2,255,")))
        .doesNotContain("id=\"drivers\"");
  }

  /** A policy that no driver could have is no side; nothing is left to compare. */
  @Test
  void leavesOutWhatNoDriverCouldHave() throws IOException {
    assertThat(
            html(
                cell("a", "qed", "opt", "duplicate", 300, 0)
                    + cell("a", "qed", "random", "duplicate", 300, 0)
                        .replace("pins deterministic", "pins")
                    + cell("a", "qcow2", "random", "locked", 300, 0)
                        .replace("pins deterministic", "pins")))
        .doesNotContain("id=\"drivers\"");
  }

  /** Each driver's trace is compared at its own loading. */
  @Test
  void theBaseOfADriversTraceHasItsLoading() throws IOException {
    assertThat(
            html(
                cell("a", "qed", "qed", "duplicate", 300, 0)
                    + cell("a", "qcow2", "qcow2", "locked", 300, 0)
                    + cell("a", "qcow2", "qcow2", "single-flight", 300, 0)))
        .contains("id=\"drivers\"");
  }
}
