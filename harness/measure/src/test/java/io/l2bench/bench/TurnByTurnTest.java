package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.l2bench.results.JmhScore;
import io.l2bench.workload.BadInputException;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** Forks of a few milliseconds, which measure nothing. */
final class TurnByTurnTest {
  private static final Schedule TWO_FORKS = new Schedule(2, 0, 2, Duration.ofMillis(10));

  @TempDir Path folder;

  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void eachTurnGivesEachBuildAForkWithItsYardstick() throws Exception {
    List<String> progress = new ArrayList<>();
    TurnByTurn.Scores scores =
        new TurnByTurn(settings("FindHit|SampledFind"))
            .run(ForkSide.running(), ForkSide.running(), progress::add);
    assertThat(progress)
        .containsExactly(
            "fork 1/2 of FindHitBenchmark.findHit lru 50",
            "fork 2/2 of FindHitBenchmark.findHit lru 50");
    for (List<JmhScore> side : List.of(scores.base(), scores.run())) {
      assertThat(side).hasSize(1);
      assertThat(side.get(0).hasYardstick()).isTrue();
      assertThat(side.get(0).forks()).hasSize(2).doesNotContain(0);
      assertThat(side.get(0).forkYardsticks()).hasSize(2).doesNotContain(0);
      assertThat(side.get(0).multiples()).allMatch(iterations -> iterations.size() == 2);
    }
  }

  @Test
  void aBuildWithoutThePolicyLacksTheCell() throws Exception {
    Cell cell =
        new Cell(
            FindHitBenchmark.class.getName() + ".findHit",
            /* samples= */ false,
            TWO_FORKS,
            Map.of("policy", "of-tomorrow", "capacity", "50"));
    Path yardstick = YardstickJar.write();
    assertThat(ForkSide.running().run(cell, yardstick)).isEmpty();
    Files.delete(yardstick);
  }

  @Test
  void aJarThatRunsNoBenchmarksIsRefusedInOneLine() {
    Path jar = folder.resolve("empty");
    assertThat(jar.toFile().mkdir()).isTrue();
    ForkSide empty = ForkSide.of(jar.toString());
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () -> new TurnByTurn(settings("FindHit")).run(empty, ForkSide.running(), line -> {}))
        .withMessageContaining("empty: expected a build that runs FindHitBenchmark.findHit lru 50")
        .withMessageContaining("org.openjdk.jmh.Main");
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ForkSide.of("no.jar"))
        .withMessage("no.jar: expected a jar, or parts of a class path, found no no.jar");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new TurnByTurn(settings("Sampled")))
        .withMessageContaining("a benchmark of mean times");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TurnByTurn.schedule(0))
        .withMessage("--forks: expected at least 1, found 0");
  }

  @Test
  void theEstimateCountsBothBuilds() {
    assertThat(new TurnByTurn(settings("FindHit")).estimate())
        .isEqualTo(Duration.ofMillis(2 * 2 * (1000 + 20)));
  }

  /** The regression made by hand still stands before the build's own tables, and does its work. */
  @Test
  void theRegressionMadeByHandCompiles() throws Exception {
    String source = "src/test/slowed/io/l2bench/bench/NewTables.java";
    String jmh = location(Benchmark.class);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "-cp", jmh, source);
    assertThat(status).isZero();
    URL[] path = {folder.toUri().toURL(), new File(jmh).toURI().toURL()};
    try (URLClassLoader slowed = new URLClassLoader(path, /* parent= */ null)) {
      var constructor = slowed.loadClass(NewTables.class.getName()).getDeclaredConstructor();
      constructor.setAccessible(true);
      Object tables = constructor.newInstance();
      var next = tables.getClass().getDeclaredMethod("next");
      next.setAccessible(true);
      NewTables real = new NewTables();
      for (int i = 0; i < 20_000; i++) {
        assertThat(next.invoke(tables)).isEqualTo(real.next());
      }
    }
  }

  private static String location(Class<?> of) throws Exception {
    return Path.of(
            Objects.requireNonNull(of.getProtectionDomain().getCodeSource()).getLocation().toURI())
        .toString();
  }

  private static BenchSettings settings(String include) {
    return new BenchSettings(List.of("lru"), List.of(50), TWO_FORKS, TWO_FORKS, include);
  }
}
