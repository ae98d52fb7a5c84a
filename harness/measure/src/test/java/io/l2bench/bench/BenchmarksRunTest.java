package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs each benchmark for some milliseconds, in this JVM, so that none rots. No measurement. */
class BenchmarksRunTest {
  private static final Schedule ONCE = new Schedule(0, 0, 1, Duration.ofMillis(10));
  private static final BenchSettings SMOKE =
      new BenchSettings(
          BenchSettings.quick().policies(), List.of(50), ONCE, ONCE, BenchSettings.EVERYTHING);

  @TempDir static Path folder;
  private static final List<String> PROGRESS = new ArrayList<>();
  private static BenchResult result = new BenchResult(0, 0, List.of());
  private static JsonNode json = JsonMapper.shared().createArrayNode();

  @BeforeAll
  static void run() throws Exception {
    result = new JmhRunner(SMOKE).run(folder, PROGRESS::add);
    json = JsonMapper.shared().readTree(folder.resolve("jmh.json").toFile());
  }

  @Test
  void everyBenchmarkOfThePackageGivesAResultForEveryPolicy() {
    Set<String> expected = new TreeSet<>();
    for (JavaMethod benchmark : benchmarks()) {
      boolean cached = benchmark.getOwner().isAssignableTo(CacheState.class);
      for (String policy : cached ? SMOKE.policies() : List.of("-")) {
        expected.add(benchmark.getOwner().getName() + "." + benchmark.getName() + " " + policy);
      }
    }
    Set<String> found = new TreeSet<>();
    for (JsonNode run : json) {
      String policy = run.path("params").path("policy").asString("-");
      found.add(run.path("benchmark").asString() + " " + policy);
      assertThat(run.path("primaryMetric").path("score").asDouble()).isPositive();
      assertThat(run.path("primaryMetric").path("scoreUnit").asString()).isEqualTo("ns/op");
      assertThat(run.path("secondaryMetrics").has("gc.alloc.rate.norm")).isTrue();
    }
    assertThat(found).isEqualTo(expected);
    assertThat(result.cells()).isEqualTo(expected.size());
  }

  @Test
  void theLogHoldsEverySampleOfEverySampledStep() throws Exception {
    List<Histogram> logged = new ArrayList<>();
    try (HistogramLogReader log =
        new HistogramLogReader(folder.resolve("wallclock.hlog").toFile())) {
      while (log.hasNext()) {
        logged.add((Histogram) log.nextIntervalHistogram());
      }
    }
    List<JsonNode> sampled =
        json.valueStream().filter(run -> run.path("mode").asString().equals("sample")).toList();
    assertThat(logged).hasSameSizeAs(sampled).isNotEmpty();
    for (int i = 0; i < logged.size(); i++) {
      Histogram histogram = logged.get(i);
      JsonNode run = sampled.get(i);
      JsonNode percentiles = run.path("primaryMetric").path("scorePercentiles");
      assertThat(histogram.getTag()).isEqualTo(tag(run));
      assertThat(histogram.getTotalCount()).isEqualTo(samples(run));
      assertThat((double) histogram.getMaxValue())
          .isCloseTo(percentiles.path("100.0").asDouble(), withinPercentage(0.2));
      assertThat(histogram.getStartTimeStamp()).isZero();
    }
  }

  @Test
  void progressCountsTheCellsAndNothingPartialStays() throws Exception {
    assertThat(PROGRESS).hasSize(2 * result.cells());
    assertThat(PROGRESS.get(0)).startsWith("jmh 1/" + result.cells() + " ");
    assertThat(PROGRESS.get(1)).containsPattern(": [0-9]+\\.[0-9] ns/op$");
    assertThat(result.timerFloorNanos()).isPositive();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("jmh.json", "jmh.txt", "wallclock.hlog");
    }
  }

  private static List<JavaMethod> benchmarks() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BenchmarksRunTest.class.getPackageName())
            .stream()
            .map(JavaClass::getMethods)
            .flatMap(Set::stream)
            .filter(method -> method.isAnnotatedWith(Benchmark.class))
            .toList();
  }

  private static String tag(JsonNode run) {
    String name = run.path("benchmark").asString();
    String method = name.substring(name.lastIndexOf('.') + 1);
    JsonNode params = run.path("params");
    return params.isMissingNode()
        ? method
        : method
            + "/"
            + params.path("policy").asString()
            + "/"
            + params.path("capacity").asString();
  }

  /** The counts of the pairs of value and count of each fork and iteration. */
  private static long samples(JsonNode run) {
    long samples = 0;
    for (JsonNode fork : run.path("primaryMetric").path("rawDataHistogram")) {
      for (JsonNode iteration : fork) {
        for (JsonNode pair : iteration) {
          samples += pair.get(1).asLong();
        }
      }
    }
    return samples;
  }
}
