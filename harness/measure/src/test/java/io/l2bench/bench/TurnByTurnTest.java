package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.l2bench.results.JmhScore;
import io.l2bench.results.TemporaryFolder;
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
        TurnByTurn.ofBenchmarks(settings("FindHit|SampledFind"))
            .run(
                ForkSide.running(),
                ForkSide.running(),
                (what, done) -> progress.add(what + " at " + done));
    // Whether forks are disturbed is the machine's doing.
    assertThat(progress)
        .filteredOn(line -> !line.startsWith("disturbed fork "))
        .containsExactly(
            "fork 1/2 of FindHitBenchmark.findHit lru 50 at 0.0",
            "fork 2/2 of FindHitBenchmark.findHit lru 50 at 0.5");
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
    YardstickJar.write(folder);
    assertThat(new JmhContest(cell).fork(ForkSide.running(), folder)).isEmpty();
  }

  @Test
  void aBuildThatFailsIsRefusedInOneLine() throws Exception {
    Path build = folder.resolve("broken");
    Files.createDirectories(build.resolve("META-INF"));
    Files.createFile(build.resolve("META-INF/BenchmarkList"));
    ForkSide broken = ForkSide.of(build.toString());
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () ->
                TurnByTurn.ofBenchmarks(settings("FindHit"))
                    .run(broken, ForkSide.running(), (what, done) -> {}))
        .withMessageContaining("broken: expected a build that runs FindHitBenchmark.findHit lru 50")
        .withMessageContaining("org.openjdk.jmh.Main");
  }

  @Test
  void whatHasNoBenchmarksIsRefusedAtOnce() throws Exception {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ForkSide.of(text.toString()))
        .withMessageContaining("text.jar: expected a jar, found");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ForkSide.of(folder.toString()))
        .withMessageContaining("expected a build with benchmarks, found no META-INF/BenchmarkList");
  }

  @Test
  void aBuildOfSeveralPartsIsCalledByTheFirst() throws Exception {
    Path patch = Files.createDirectories(folder.resolve("patch"));
    Path build = Files.createDirectories(folder.resolve("build"));
    Files.createDirectory(build.resolve("META-INF"));
    Files.createFile(build.resolve("META-INF/BenchmarkList"));
    ForkSide patched = ForkSide.of(patch + File.pathSeparator + build);
    assertThat(patched.name()).isEqualTo(patch + " and 1 more");
    assertThat(patched.classPath()).endsWith(build.toString());
    assertThat(ForkSide.of(build.toString()).name()).isEqualTo(build.toString());
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ForkSide.of("no.jar"))
        .withMessage("no.jar: expected a jar, or parts of a class path, found no no.jar");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TurnByTurn.ofBenchmarks(settings("Sampled")))
        .withMessageContaining("a benchmark of mean times");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TurnByTurn.ofCommands("FindHit", 6))
        .withMessage(
            "--include: expected a part of one of start, policy, sweep, flight, found 'FindHit'");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TurnByTurn.schedule(0))
        .withMessage("--forks: expected at least 1, found 0");
  }

  @Test
  void theEstimateCountsBothBuilds() {
    assertThat(TurnByTurn.ofBenchmarks(settings("FindHit")).estimate())
        .isEqualTo(Duration.ofMillis(2 * 2 * (1000 + 20)));
  }

  @Test
  void aFolderGoesWithWhatIsInIt() throws Exception {
    TemporaryFolder temporary = new TemporaryFolder();
    try (temporary) {
      YardstickJar.write(temporary.path());
      assertThat(temporary.path()).isNotEmptyDirectory();
    }
    assertThat(temporary.path()).doesNotExist();
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
