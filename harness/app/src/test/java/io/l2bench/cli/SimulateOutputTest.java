package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code simulate} prints and writes beyond its table. */
final class SimulateOutputTest {
  @TempDir Path folder;

  @Test
  void jsonHoldsTheValuesOfTheCsv() throws IOException {
    Path csv = folder.resolve("counts.csv");
    Path json = folder.resolve("counts.json");
    Cli run =
        Cli.run(
            "simulate",
            "zipf:requests=2000",
            "--policies",
            "lru,opt",
            "--csv",
            csv.toString(),
            "--json",
            json.toString());
    assertThat(run.status()).as(run.err()).isZero();
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      rows = reader.stream().toList();
    }
    JsonNode objects = JsonMapper.builder().build().readTree(json);
    assertThat(objects).hasSize(2).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode object = objects.get(i);
      assertThat(object.path("table_reads").isIntegralNumber()).isTrue();
      assertThat(object.path("miss_ratio").isNumber()).isTrue();
      assertThat(object.path("policy").isString()).isTrue();
      rows.get(i)
          .getFieldsAsMap()
          .forEach((column, text) -> assertThat(text(object.path(column), text)).isEqualTo(text));
    }
  }

  /** A value as the CSV has it, which keeps the zeros at the end of decimals. */
  private static String text(JsonNode value, String csv) {
    int point = csv.indexOf('.');
    return value.isFloatingPointNumber()
        ? value
            .decimalValue()
            .setScale(csv.length() - point - 1, RoundingMode.UNNECESSARY)
            .toString()
        : value.asString();
  }

  /** Six seeds can show what a policy made for such requests saves; each is a trace of its own. */
  @Test
  void severalSeedsOfASyntheticTraceAreComparedInPairs() {
    Cli run =
        Cli.run("simulate", "zipf:requests=5000", "--seeds", "1..6", "--policies", "qed,lru,opt");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("zipf:requests=5000, 50 entries")
        .contains("beside qed over 6 seeds of zipf:requests=5000")
        .containsPattern("lru +0\\.[0-9]+ .* 6 +0 +0 +-1\\.00 +0\\.0313 +0\\.0313 +better");
  }

  @Test
  void aRecordedTraceIsReplayedWithOneSeedAndNeverComparedWithItself() {
    Cli run = Cli.run("simulate", "convert", "--seeds", "1..6", "--policies", "qed,lru");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.matches("(qed|lru) .*"))).hasSize(2);
    assertThat(run.out()).doesNotContain("beside");
    assertThat(run.err()).contains("replayed with the first seed alone").contains(": convert");
  }

  @Test
  void setsOfBundledTracesHaveWordsOfTheirOwn() throws IOException {
    assertThat(traces("guests")).hasSize(28).contains("debian-boot").doesNotContain("convert");
    assertThat(traces("bundled")).hasSize(31).contains("debian-boot", "convert");
    assertThat(traces("convert", "bundled")).hasSize(31).startsWith("convert");
  }

  private List<String> traces(String... named) throws IOException {
    Path csv = folder.resolve("counts.csv");
    String command = "simulate %s --policies fifo --limit 9 --csv %s";
    Cli run = Cli.run(command.formatted(String.join(" ", named), csv).split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().map(row -> row.getField("trace")).toList();
    }
  }

  @Test
  void seedsThatAreNoneAreRefused() {
    assertThat(Cli.run("simulate", "zipf", "--seeds", "5..1").err()).contains("found '5..1'");
    assertThat(Cli.run("simulate", "zipf", "--seeds", "1..9999").err()).contains("found '1..9999'");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void histogramsTellSeedsApart() throws IOException {
    Path hlog = folder.resolve("x.hlog");
    String trace = "zipf:requests=1000";
    Cli run =
        Cli.run(
            "simulate", trace, "--policies", "lru", "--seeds", "1,2", "--hlog", hlog.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(hlog))
        .contains("Tag=" + trace + "/lru/50/sequential/duplicate/1/read-hit/device=constant/")
        .contains("Tag=" + trace + "/lru/50/sequential/duplicate/2/read-hit/device=constant/");
  }

  /** One at a time on a device of 80 us a read: a hit is one read, a miss two. */
  @Test
  void latencyPrintsPercentilesAndABarForEachDoubling() {
    Cli run =
        Cli.run(
            "simulate",
            "zipf:requests=1000",
            "--policies",
            "lru",
            "--device",
            "constant:table-read=1000",
            "--latency");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("lru 50 sequential +read-hit +[0-9]+( +80\\.[0-9]){6}")
        .containsPattern(
            "lru 50 sequential, read-miss\n +from us +count\n +1048\\.6 +[0-9]+  #{40}\n");
  }

  @Test
  void policiesAsJsonHoldEachPromise() throws IOException {
    Path json = folder.resolve("policies.json");
    assertThat(Cli.run("policies", "--json", json.toString()).status()).isZero();
    JsonNode policies = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(policies)
        .anySatisfy(
            p -> {
              assertThat(p.path("policy").asString()).isEqualTo("opt");
              assertThat(p.path("promises").asString()).contains("needs-future");
            });
  }
}
