package io.l2bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bursts of two runs, written by hand. */
final class BurstComparisonTest {
  private static final String BURST =
      "policy,capacity,step,phase,entries,loading,in_use,evictions\n";

  @TempDir Path folder;

  @BeforeEach
  void writeManifests() throws IOException {
    write("base/manifest.json", "{\"schema\": 2}");
    write("run/manifest.json", "{\"schema\": 2}");
  }

  /** The base has 51 entries at its second step. */
  @Test
  void burstsAreComparedStepByStepUpToTheFirstThatDiffers() throws IOException {
    write("base/burst.csv", burst("lru", 51, 50) + burst("fifo", 51, 50).substring(BURST.length()));
    write("run/burst.csv", burst("lru", 49, 49) + burst("fifo", 51, 50).substring(BURST.length()));
    assertThat(compare().differences().stream().filter(d -> d.table().equals("burst.csv")))
        .extracting(Difference::cell, Difference::measure, Difference::base, Difference::value)
        .contains(
            tuple("burst lru 50 step 2", "entries", 51.0, 49.0),
            tuple("burst lru 50 step 2", "evictions", 0.0, 0.0),
            tuple("burst fifo 50 step 3", "entries", 50.0, 50.0))
        .hasSize(8);
  }

  @Test
  void burstsOfOtherStepsAreNotCompared() throws IOException {
    write("base/burst.csv", burst("lru", 51, 50));
    write("run/burst.csv", burst("lru", 51, 50) + "lru,50,4,miss,50,0,0,1\n");
    assertThat(compare().onlyInBase()).containsExactly("burst lru 50");
    assertThat(compare().onlyInRun()).containsExactly("burst lru 50");
    write("run/manifest.json", "{\"schema\": 2, \"seed\": 2}");
    assertThat(compare().onlyInRun()).contains("all cells of burst.csv");
  }

  private RunComparison compare() throws IOException {
    return RunComparison.of(Run.read(folder.resolve("base")), Run.read(folder.resolve("run")));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  /** Three steps, of which the last two have those numbers of entries. */
  private static String burst(String policy, int second, int third) {
    return BURST
        + "%1$s,50,1,lookup,50,1,1,0\n%1$s,50,2,commit,%2$d,0,1,0\n%1$s,50,3,miss,%3$d,0,0,1\n"
            .formatted(policy, second, third);
  }
}
