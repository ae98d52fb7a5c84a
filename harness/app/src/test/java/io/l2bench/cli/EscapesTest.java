package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.live.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and values from outside never control the terminal that they are printed on. */
final class EscapesTest {
  private static final String RED = "\u001b[31m";

  @TempDir Path folder;

  private static Cli run(String... args) {
    Cli cli = Cli.run(args);
    assertThat(cli.status()).as(cli.err()).isNotEqualTo(70);
    String printed = (cli.out() + cli.err()).replace(System.lineSeparator(), "");
    assertThat(printed).isNotEmpty();
    assertThat(printed.codePoints().filter(Character::isISOControl)).isEmpty();
    return cli;
  }

  @Test
  void theCodeIsShown() {
    assertThat(run("simulate", RED).err()).contains("trace '\\x1b[31m': expected ");
  }

  @Test
  void namesOfFiles() throws IOException {
    String keys = Files.writeString(folder.resolve(RED + "x.txt"), "1\n2\n").toString();
    run("simulate", keys, "--policies", "lru", "--latency");
    run("curve", keys);
    run("trace", "info", keys);
    run("trace", "convert", keys, folder.resolve(RED + "y.txt").toString());
    Files.writeString(folder.resolve(RED + "x.txt"), "1\nx\n3\n");
    run("simulate", keys, "--policies", "lru", "--format", "keys");
    run("simulate", keys, "--policies", "lru", "--format", "keys", "--skip-bad", "1");
    run("report", folder.resolve(RED).toString());
    run("check", folder.resolve(RED).toString(), "--image", "x");
  }

  @Test
  void namesOfDisksAndRowsOfATrace() throws IOException {
    String row = "128166372003061629,%s,0,Read,383496192,32768,413\n";
    Path trace = folder.resolve("x.csv");
    Files.writeString(trace, row.formatted("a" + RED) + row.formatted("b"));
    run("trace", "info", trace.toString(), "--format", "msr");
    Files.writeString(trace, row.formatted("a") + RED + "\n");
    run("trace", "info", trace.toString(), "--format", "msr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--policies",
        "--capacities",
        "--timing",
        "--device",
        "--loading",
        "--seed",
        "--limit",
        "--edition",
        "--speed",
        "--image",
        "--cluster-size",
        "--csv",
        "--plugin",
        "--x",
        "--format"
      })
  void valuesOfOptions(String option) throws IOException {
    String trace = Files.writeString(folder.resolve("keys.txt"), "1\n2\n").toString();
    run("simulate", trace, option, folder.resolve(RED) + "/" + RED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'KEY'", "traces: 'KEY'", "policies: 'KEY'", "name: 'KEY'", "- 'KEY"})
  void keysAndValuesOfAnExperiment(String line) throws IOException {
    String text = "simulations:\n  - traces: convert\n    %s\n";
    String key = line.replace("'KEY", "\"\\e[31mx").replace('\'', '"');
    Path study = Files.writeString(folder.resolve(RED + ".yaml"), text.formatted(key));
    run("run", study.toString(), "-o", folder.toString());
  }

  @Test
  void cellsOfTables() throws IOException {
    Path csv = folder.resolve("a.csv");
    Cli made = Cli.run("simulate", "convert", "--policies", "lru,fifo", "--csv=" + csv);
    assertThat(made.status()).isZero();
    Path other = folder.resolve("b.csv");
    String text = Files.readString(csv).replace("convert,", RED + ",");
    Files.writeString(csv, text);
    Files.writeString(other, text.replaceAll("(lru,.*),[0-9]+,0,0,0,", "$1,1,0,0,0,"));
    run("compare", csv.toString(), other.toString());
  }

  @Test
  void linesOfALog() throws IOException {
    String log = "qed_aio_setup s 0x1 acb 0x2 sector 0 nb_sectors 8 ret 0 flags 0\n" + RED + "\n";
    Path file = Files.writeString(folder.resolve("x.log"), log + "qed_" + RED + " s 0x1\n");
    Path image = ResourceFile.copy("/io/l2bench/check/lab.qed.xz", folder);
    run("check", file.toString(), "--image", image.toString());
    run("steps", file.toString(), folder.resolve("x.csv").toString());
  }
}
