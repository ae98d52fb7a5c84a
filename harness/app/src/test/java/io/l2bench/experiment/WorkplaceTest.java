package io.l2bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.replay.Setup;
import io.l2bench.run.Part;
import io.l2bench.run.PartRows;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of an engine does for its tasks. */
final class WorkplaceTest {
  private static final List<CellChoice> CELLS =
      List.of(new CellChoice("lru", 2, "sequential"), new CellChoice("fifo", 3, "closed:8"));

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n3\n1\n");
  }

  private Scenario scenario() {
    TraceRef trace = new TraceRef.Recording("keys.txt", ReadSettings.PLAIN);
    Setup setup = Setup.of(Geometry.qed(4096, 4));
    return new Scenario(folder.toString(), trace, "keys", setup, CELLS);
  }

  private PartRows rows(int from, int to, Set<String> checksums) throws IOException {
    PartTask task = new PartTask(scenario(), new Part(0, from, to), from == 0);
    return new Workplace().simulate(task, checksums);
  }

  /** The rows of a file. */
  private static String text(PartRows rows, int file) {
    return new String(rows.files().get(file), StandardCharsets.UTF_8);
  }

  @Test
  void aPassInPartsGivesTheRowsOfTheWholePass() throws IOException {
    Set<String> checksums = Set.copyOf(Inputs.of(List.of(scenario())).checksums());
    PartRows whole = rows(0, 2, checksums);
    PartRows first = rows(0, 1, checksums);
    PartRows second = rows(1, 2, checksums);
    for (int file = 0; file < whole.files().size(); file++) {
      assertThat(text(first, file) + text(second, file)).isEqualTo(text(whole, file));
    }
    assertThat(text(whole, 0)).hasLineCount(2);
  }

  @Test
  void anotherTraceThanThatOfTheStudyIsRefused() throws IOException {
    Set<String> checksums = Set.copyOf(Inputs.of(List.of(scenario())).checksums());
    Files.writeString(folder.resolve("keys.txt"), "1\n2\n4\n1\n");
    assertThatThrownBy(() -> rows(0, 1, checksums))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("trace keys: expected the input that the study began with, found");
  }
}
