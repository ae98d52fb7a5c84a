package io.l2bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.replay.Setup;
import io.l2bench.replay.Warmup;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inputs of a run, which are looked at once and must stay what they were. */
final class InputsTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n3\n1\n");
    Files.writeString(folder.resolve("samples.csv"), "kind,nanos\n");
  }

  private Scenario scenario(long seed) {
    Setup usual = Setup.of(Geometry.qed(4096, 4)).seed(seed).warmup(Warmup.parse("50%"));
    Setup setup =
        new Setup(
            usual.geometry(),
            usual.sharedCache(),
            usual.image(),
            usual.driver(),
            usual.loading(),
            usual.device(),
            "samples.csv",
            usual.speed(),
            usual.seed(),
            usual.limit(),
            usual.failReads(),
            usual.warmup());
    TraceRef trace = new TraceRef.Recording("keys.txt", ReadSettings.PLAIN);
    return Scenario.of(folder, trace, setup, List.of(new CellChoice("lru", 2, "sequential")));
  }

  /** A seed is no other trace, unless the trace draws. */
  @Test
  void aTraceIsOpenedOnceForAllScenarios() throws IOException {
    Inputs inputs = Inputs.of(List.of(scenario(1), scenario(2)));
    Trace trace = inputs.sources().recorded(scenario(1));
    assertThat(inputs.sources().recorded(scenario(2))).isSameAs(trace);
    assertThat(inputs.sources().replayed(scenario(2))).isSameAs(trace);
    assertThat(inputs.traces()).hasSize(1);
    assertThat(inputs.requests(scenario(1))).isEqualTo(4);
    assertThat(inputs.sources().warmup(scenario(1))).isEqualTo(2);
  }

  @Test
  void aTraceThatChangesAfterItsChecksumWasTakenIsNotReplayed() throws IOException {
    Inputs inputs = Inputs.of(List.of(scenario(1)));
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n9\n1\n");
    Trace replayed = inputs.sources().replayed(scenario(1));
    assertThatThrownBy(
            () -> scenario(1).run(replayed, /* warmup= */ 2, /* threads= */ 1, result -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected the same file in every pass");
  }

  @Test
  void aFileBesideTheTraceThatIsWrittenToIsNoticed() throws IOException {
    Inputs inputs = Inputs.of(List.of(scenario(1)));
    inputs.requireSame(scenario(1));
    Files.setLastModifiedTime(folder.resolve("samples.csv"), FileTime.fromMillis(0));
    assertThatThrownBy(() -> inputs.requireSame(scenario(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("found one that was written to since");
  }
}
