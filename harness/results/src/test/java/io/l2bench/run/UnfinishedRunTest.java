package io.l2bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnfinishedRunTest {
  private static final int AT_ONCE = 5;

  @TempDir Path folder;

  private static Journal journal() {
    return Journal.begin(Path.of(""), "text", List.of(), Shard.WHOLE, 1, /* parts= */ 3, "now");
  }

  @Test
  void runsOfTheSameInstantGetAFolderEach() throws IOException {
    Path wanted = folder.resolve("results/run");
    for (int i = 0; i < AT_ONCE; i++) {
      try (UnfinishedRun run = UnfinishedRun.begin(wanted, "text", journal())) {
        assertThat(Journal.read(run.folder())).hasValue(journal());
      }
    }
    assertThat(folder.resolve("results").toFile().list())
        .containsExactlyInAnyOrder("run", "run-2", "run-3", "run-4", "run-5");
  }

  @Test
  void aLinkInTheFolderIsNotFollowed() throws IOException {
    Path run = folder.resolve("run");
    UnfinishedRun.begin(run, "text", journal()).close();
    Path other = Files.writeString(folder.resolve("other"), "precious");
    Files.createSymbolicLink(run.resolve("virtual.hlog"), other);
    assertThatThrownBy(() -> UnfinishedRun.resume(run, journal()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a symbolic link");
    assertThatThrownBy(() -> UnfinishedRun.tidy(run)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new SimulationFiles(run, SimulationFiles.EMPTY))
        .isInstanceOf(IOException.class);
    assertThat(other).hasContent("precious");
  }
}
