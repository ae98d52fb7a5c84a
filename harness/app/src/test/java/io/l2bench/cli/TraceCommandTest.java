package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.live.ResourceFile;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Logs of real runs against the bundled traces, which another program made of the same logs. */
final class TraceCommandTest {
  private static final String SETUP =
      "qed_aio_setup s 0x1 acb 0x2 sector_num 8 nb_sectors 8 opaque (nil) flags 0x1\n";

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  private int convert(String input, Path output) {
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
    command.setOut(new PrintWriter(new StringWriter()));
    return command.execute("trace", "convert", input, output.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "guestB,apt-sqlite-postgres",
    "bootA,debian-boot",
    "convert_root_small,convert",
    "lab_bench_d64,bench-reads",
    "lab_bench_write,bench-writes"
  })
  void logBecomesTheTraceOfTheSameRun(String log, String bundled) throws Exception {
    Path csv = folder.resolve("run.csv");
    assertThat(convert(log(log), csv)).as(err.toString()).isZero();
    assertThat(rows(Traces.open(csv.toString(), 1))).isEqualTo(rows(Traces.open(bundled, 1)));
  }

  @Test
  void traceWithoutTimesOrOrderSurvives() throws IOException {
    Path csv = folder.resolve("scan.csv");
    assertThat(convert("sequential:requests=50", csv)).as(err.toString()).isZero();
    assertThat(rows(Traces.open(csv.toString(), 1)))
        .isEqualTo(rows(Traces.open("sequential:requests=50", 1)));
  }

  /** What is in flight at the end completes with the last line, in order of the begins. */
  @Test
  void logCutBetweenLinesKeepsItsRequests() throws IOException {
    Path log = Files.writeString(folder.resolve("cut.log"), SETUP + SETUP.replace("0x2", "0x3"));
    assertThat(rows(Traces.open(log.toString(), 1)))
        .containsExactly("WRITE 4096 4096 -1 -1 0 2", "WRITE 4096 4096 -1 -1 1 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qed_aio_setup s 0x1 acb 0x2 sector_num 8 | line 1: expected qed_aio_setup with its fields",
        "qed_aio_complete s 0x1 acb 0x2 ret 0 | line 1: expected the completion of a request that was",
        "qed_read_table s 0x1 offset 4096 table 0x2 | expected requests, found none",
      })
  void damagedLogIsRefused(String line, String expected) throws IOException {
    Path log = Files.writeString(folder.resolve("bad.log"), line + "\n");
    Path csv = folder.resolve("bad.csv");
    assertThat(convert(log.toString(), csv)).isEqualTo(2);
    assertThat(err.toString()).contains("bad.log").contains(expected.trim()).hasLineCount(1);
    assertThat(csv).doesNotExist();
  }

  @Test
  void aSecondDiskKeepsItsNumber() throws IOException {
    Path log =
        Files.writeString(folder.resolve("two.log"), SETUP + SETUP.replace("0x1 acb", "0x9 acb"));
    Path csv = folder.resolve("two.csv");
    assertThat(convert(log.toString(), csv)).as(err.toString()).isZero();
    assertThat(Files.readAllLines(csv)).element(1).asString().endsWith(",0");
    assertThat(Files.readAllLines(csv)).element(2).asString().endsWith(",1");
  }

  @Test
  void bareKeysAreRefused() {
    assertThat(convert("zipf:requests=5", folder.resolve("x.csv"))).isEqualTo(2);
    assertThat(err.toString()).contains("found bare keys");
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  private static List<String> rows(Trace trace) throws IOException {
    List<String> rows = new ArrayList<>();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int i = 0; i < batch.size(); i++) {
          rows.add(
              "%s %d %d %d %d %d %d"
                  .formatted(
                      batch.op(i),
                      batch.offset(i),
                      batch.length(i),
                      batch.begin(i),
                      batch.end(i),
                      batch.beginOrder(i),
                      batch.endOrder(i)));
        }
      }
    }
    return rows;
  }

  private String log(String name) throws IOException {
    return ResourceFile.copy("/io/l2bench/check/" + name + ".log.xz", folder).toString();
  }
}
