package io.l2bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.driver.Loading;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Warmup;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.CellResult;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioJsonTest {
  private static final List<CellChoice> CELLS =
      List.of(
          new CellChoice("lru", 2, "sequential"),
          new CellChoice("s3-fifo:small=0.2", 3, "closed:8"));
  private static final Setup FULL =
      new Setup(
          Geometry.qed(4096, 4),
          /* sharedCache= */ true,
          "a b.qed",
          "qed-2012",
          Loading.SINGLE_FLIGHT,
          "nvme:channels=8",
          "steps.csv",
          /* speed= */ 0.1,
          /* seed= */ Long.MIN_VALUE,
          /* limit= */ Long.MAX_VALUE,
          /* failReads= */ 0.25,
          Warmup.parse("12.5%"));

  @Test
  void whatIsWrittenReadsBackEqual() {
    for (TraceRef trace :
        List.of(
            new TraceRef.Bundled("convert"),
            new TraceRef.Synthetic("zipf:alpha=0.9"),
            new TraceRef.Recording("x/\"y\".csv", new ReadSettings("csv-keys", "3", 7)))) {
      for (Setup setup : List.of(FULL, Setup.of(Geometry.qed(65536, 4)))) {
        Scenario scenario = new Scenario("base", trace, "name", setup, CELLS);
        String text = ScenarioJson.text(scenario);
        assertThat(text).doesNotContain("\n");
        assertThat(ScenarioJson.parse("test", text)).isEqualTo(scenario);
      }
    }
  }

  /** Elsewhere, and from another folder, it gives the same results. */
  @Test
  void aScenarioThatWasSentRunsAlike(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n3\n1\n4\n".repeat(50));
    Setup setup = Setup.of(Geometry.qed(4096, 4)).on("nvme").seed(5);
    TraceRef trace = new TraceRef.Recording("keys.txt", ReadSettings.PLAIN);
    Scenario scenario = Scenario.of(folder, trace, setup, CELLS);
    Scenario sent = ScenarioJson.parse("test", ScenarioJson.text(scenario));
    assertThat(rows(sent)).isEqualTo(rows(scenario)).contains("keys,lru,2,sequential");
  }

  private static String rows(Scenario scenario) throws IOException {
    List<CellResult> results = new ArrayList<>();
    scenario.run(scenario.openRecorded(), /* warmup= */ 0, /* threads= */ 1, results::add);
    StringWriter out = new StringWriter();
    CountColumns.TABLE.of(results.stream()).writeCsv(out);
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "3", "{\"trace\":{}}", "{\"trace\":{\"kind\":\"x\"}}"})
  void whatIsNoScenarioIsRefused(String text) {
    assertThatThrownBy(() -> ScenarioJson.parse("test", text))
        .isInstanceOf(BadInputException.class);
  }
}
