package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.live.ResourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;
import picocli.CommandLine;

final class CheckCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String recorded(String name) throws IOException {
    return ResourceFile.copy("/io/l2bench/check/" + name, folder).toString();
  }

  private List<String> lines() throws IOException {
    try (var in = new XZInputStream(Files.newInputStream(Path.of(recorded("t2_basic.log.xz"))))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void printsWhatWasPredicted() throws IOException {
    int status = run(recorded("lab_concmiss.log.xz"), "--image", recorded("lab.qed.xz"));
    assertThat(status).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "disks opened     1",
            "lines read       39",
            "requests         3",
            "cache events     15",
            "lines predicted  35",
            "decided by log   0",
            "mismatches       0",
            "table reads      3",
            "duplicate reads  2",
            "dropped commits  2",
            "overtaken reads  0",
            "new tables       0",
            "peak entries     1");
  }

  @Test
  void showsTheFirstMismatchAndEndsWith1() throws IOException {
    List<String> lines = new ArrayList<>(lines());
    lines.set(19, lines.get(19).replace("ref 1", "ref 3"));
    Path log = Files.write(folder.resolve("a.log"), lines);
    assertThat(run(log.toString(), "--image", recorded("t2e.qed.xz"))).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "mismatches       1",
            "first mismatch: line 20",
            "  expected: " + lines().get(19),
            "  found:    " + lines.get(19));
  }

  @Test
  void saysThatALogEndsInTheMiddleOfARun() throws IOException {
    Path log = Files.write(folder.resolve("a.log"), lines().subList(0, 30));
    assertThat(run(log.toString(), "--image", recorded("t2e.qed.xz"))).isZero();
    assertThat(out.toString())
        .contains("the log ends in the middle of a run (with 1 requests in flight) and was judged");
  }

  @Test
  void takesAnEditionByItsLabel() throws IOException {
    String log = recorded("lab_fifo.log.xz");
    String image = recorded("lab.qed.xz");
    assertThat(run(log, "--image", image, "--edition", "2012")).isZero();
    assertThat(run(log, "--image", image, "--edition", "2010")).isEqualTo(2);
    assertThat(err.toString()).contains("expected 7.2 or 2012, found '2010'");
  }

  @Test
  void wantsAnImage() throws IOException {
    assertThat(run(recorded("lab_fifo.log.xz"))).isEqualTo(2);
    assertThat(err.toString()).contains("--image");
  }
}
