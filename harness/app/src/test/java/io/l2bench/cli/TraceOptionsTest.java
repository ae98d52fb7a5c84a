package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceOptionsTest {
  private static final String GOOD = "128166372003061629,hm,0,Read,0,4096,413\n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsHowManyBadRowsWereSkipped() throws IOException {
    String trace = write("hm.csv", GOOD + "x\n" + GOOD);
    assertThat(simulate(trace, "--skip-bad", "1")).as(err.toString()).isZero();
    assertThat(err.toString().lines()).contains("l2bench simulate: hm: bad rows skipped: 1");
  }

  @Test
  void refusesMoreBadRowsThanTold() throws IOException {
    String trace = write("hm.csv", GOOD + "x\ny\n" + GOOD);
    assertThat(simulate(trace, "--skip-bad", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("hm.csv line 3: expected 7 columns").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void readsTheColumnChosen() throws IOException {
    String trace = write("some.csv", "ts,lbn\n1,5\n2,5\n3,6\n");
    assertThat(simulate(trace, "--column", "lbn")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("some, 50 entries").containsPattern("lru +2 +0.6667 +2 ");
  }

  @Test
  void refusesAnUnknownFormat() throws IOException {
    assertThat(simulate(write("k", "1\n"), "--format", "nosuch")).isEqualTo(2);
    assertThat(err.toString()).contains("--format: expected one of alibaba,").hasLineCount(1);
  }

  private int simulate(String trace, String option, String value) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("simulate", trace, "--policies", "lru", option, value);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Four requests in one second, then four in the next: 250 ms apart, so that none overlap. */
  @Test
  void requestsOfACoarseClockAreSpreadOverItsTick() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      rows.append("%d,%d,8,0,7%n".formatted(1538323200 + i / 4, 4194304L * (i % 2)));
    }
    Path file = Files.writeString(folder.resolve("seconds.csv"), rows);
    Cli run =
        Cli.run("simulate", file.toString(), "--policies", "qed", "--timing", "open", "--csv", "-");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("seconds: Times come in steps of 1 s; requests of one step");
    assertThat(Cli.run("trace", "info", file.toString()).out())
        .contains("clock       steps of 1 s, 6 begins at the time of the one before");
  }

  @Test
  void anyTextIsADiskTraceByItsColumns() throws IOException {
    Path file = Files.writeString(folder.resolve("x.txt"), "1.5 sda 8 16 R\n2 sdb 0 8 W\n");
    Cli info =
        Cli.run(
            "trace",
            "info",
            file.toString(),
            "--columns",
            "time=1,disk=2,offset=3,size=4,op=5",
            "--units",
            "time=s,offset=sectors,size=sectors");
    assertThat(info.status()).as(info.err()).isZero();
    assertThat(info.out()).contains("2: 1 reads, 1 writes", "8192 read, 4096 written", "sda, sdb");
    assertThat(Cli.run("trace", "info", file.toString(), "--units", "time=s").err())
        .contains("--units: expected --columns beside it, found none");
  }
}
