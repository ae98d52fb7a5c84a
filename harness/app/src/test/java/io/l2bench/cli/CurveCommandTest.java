package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The curve command as users meet it. */
final class CurveCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(args);
  }

  /** 526 misses of lru at 50: a figure of an independent implementation. */
  @Test
  void csvHasThePointsAndThePageTheMark() throws IOException {
    Path csv = folder.resolve("curve.csv");
    Path json = folder.resolve("curve.json");
    Path html = folder.resolve("curve.html");
    int status =
        run(
            "curve",
            "apt-sqlite-postgres",
            "--cluster-size=4K",
            "--policies=lru,fifo",
            "--capacities=10",
            "--mark=50",
            "--csv=" + csv,
            "--json=" + json,
            "--html=" + html);
    assertThat(status).as(err.toString()).isZero();
    assertThat(Files.readAllLines(csv))
        .hasSize(5)
        .contains("trace,policy,capacity,lookups,misses,miss_ratio,error")
        .anyMatch(line -> line.matches("apt-sqlite-postgres,lru,50,\\d+,526,0\\.\\d{6},0\\.0{6}"))
        .anyMatch(line -> line.matches("apt-sqlite-postgres,fifo,50,\\d+,606,0\\.\\d{6},0\\.0{6}"));
    assertThat(Files.readAllLines(json))
        .hasSize(6)
        .anyMatch(line -> line.matches(".*\"capacity\":50,\"lookups\":\\d+,\"misses\":526,.*"));
    assertThat(out.toString()).contains("* 50");
    assertThat(Files.readString(html))
        .contains("\"marked\":50", "apt-sqlite-postgres", "uPlot")
        .doesNotContain("http://", "src=");
  }

  @Test
  void sampledCurveShowsItsError() {
    assertThat(run("curve", "zipf:tables=5000", "--sample", "0.1", "--points", "4")).isZero();
    assertThat(out.toString()).contains("+-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curve | TRACE",
        "curve convert --sample 0 | found 0.0",
        "curve convert --sample 1.5 | found 1.5",
        "curve convert --sample many | many",
        "curve convert --sample 0.01 --mark 50 | at least 100 entries at sampling rate 0.01",
        "curve convert --policies lrru | did you mean 'lru'",
        "curve convert --capacities 0 | capacities: expected from 1 to 268435455 entries",
        "curve convert --mark x | --mark: ",
        "curve convert --points 1 | found 1",
        "curve convert --limit 0 | found 0",
        "curve convert --threads 0 --policies fifo | found 0",
        "curve no-such-trace | no-such-trace",
        "curve convert --html no/such/folder/x.html | no such file or folder",
      })
  void badArgumentsGetOneLineAndStatusTwo(String arguments, String expected) {
    int status = run(arguments.trim().split(" +"));
    assertThat(status).as(err.toString()).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(expected.trim());
    assertThat(out.toString()).isEmpty();
  }
}
