package io.l2bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two small runs written by hand, whose differences are known. */
final class RunComparisonTest {
  private static final String KEY =
      "trace,policy,capacity,timing,loading,device,speed,edition,cluster_size,table_size,"
          + "table_covers,seed";
  private static final String HEADER =
      KEY
          + ",requests,table_reads,peak_tables,repetitions,table_reads_min,table_reads_max,"
          + "promises\n";
  private static final String LATENCIES = KEY + ",kind,count,p99_ns\n";
  private static final String MANIFEST =
      """
      {"schema": 2, "commit": "%s", "started": "%s", "machine": {"cores": 2},
       "traces": [{"name": "boot", "requests": 100, "sha256": "%s"},
                  {"name": "server", "requests": 100, "sha256": "aa"}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    write("base/manifest.json", MANIFEST.formatted("abc", "monday", "11"));
    write("run/manifest.json", MANIFEST.formatted("def", "tuesday", "11"));
    String rows = HEADER + exact("boot", "lru", 200, 51) + exact("server", "lru", 100, 51);
    write("base/simulate.csv", rows);
    write("run/simulate.csv", rows);
  }

  @Test
  void equalCountsAreEqualAndOnlyTheCommitDiffers() throws IOException {
    RunComparison compared = compare();
    assertThat(compared.settings()).containsExactly(new SettingChange("commit", "abc", "def"));
    assertThat(compared.differences())
        .isNotEmpty()
        .allMatch(d -> !d.differs() && d.word().equals("equal"));
    assertThat(compared.onlyInBase()).isEmpty();
    assertThat(compared.regressions(0)).isEmpty();
  }

  @Test
  void oneCountMoreIsHigherAndARegressionFromItsShareOn() throws IOException {
    write(
        "run/simulate.csv",
        HEADER + exact("boot", "lru", 210, 50) + exact("server", "lru", 100, 51));
    RunComparison compared = compare();
    assertThat(compared.differences().stream().filter(Difference::differs))
        .extracting(Difference::cell, Difference::measure, Difference::word)
        .contains(
            tuple("boot lru", "table_reads", "higher"), tuple("boot lru", "peak_tables", "lower"));
    assertThat(compared.regressions(0.05))
        .extracting(Difference::measure)
        .containsOnly("table_reads");
    assertThat(compared.regressions(0.0501)).isEmpty();
  }

  @Test
  void countsOfATraceWithOtherRequestsAreNotCompared() throws IOException {
    write("run/manifest.json", MANIFEST.formatted("abc", "tuesday", "22"));
    write(
        "run/simulate.csv",
        HEADER + exact("boot", "lru", 999, 51) + exact("server", "lru", 100, 51));
    RunComparison compared = compare();
    assertThat(compared.changedTraces()).containsExactly("boot");
    assertThat(compared.settings())
        .containsExactly(new SettingChange("traces.boot.sha256", "11", "22"));
    assertThat(compared.differences()).extracting(Difference::cell).containsOnly("server lru");
  }

  @Test
  void cellsOfOneRunOnlyAreListedWithWhatTellsThemApart() throws IOException {
    write(
        "run/simulate.csv",
        HEADER
            + exact("boot", "lru", 200, 51)
            + exact("boot", "lru", 150, 51).replace("duplicate", "single-flight"));
    RunComparison compared = compare();
    assertThat(compared.onlyInBase()).containsExactly("server lru duplicate");
    assertThat(compared.onlyInRun()).containsExactly("boot lru single-flight");
  }

  @Test
  void aTableThatOneRunLacksIsToldAsAWhole() throws IOException {
    write("run/latency.csv", LATENCIES + key("boot", "lru", 1) + ",write,5,80\n");
    assertThat(compare().onlyInRun()).containsExactly("all cells of latency.csv");
  }

  /** Devices draw by the seed, so that latencies of two seeds differ without a reason. */
  @Test
  void latenciesOfOtherSeedsAreNotCompared() throws IOException {
    write("base/latency.csv", LATENCIES + key("boot", "lru", 1) + ",write,5,80\n");
    write("run/latency.csv", LATENCIES + key("boot", "lru", 1) + ",write,5,90\n");
    assertThat(compare().differences()).extracting(Difference::table).contains("latency.csv");
    write("run/latency.csv", LATENCIES + key("boot", "lru", 2) + ",write,5,90\n");
    assertThat(compare().differences()).extracting(Difference::table).containsOnly("simulate.csv");
    assertThat(compare().onlyInRun()).containsExactly("boot lru 2");
  }

  /** Two of the 252 orders of five and five repetitions: with few comparisons, evidence. */
  @Test
  void rangesThatOverlapShowNothingAndRangesApartDo() throws IOException {
    write(
        "base/simulate.csv",
        HEADER + varying("boot", 100, 90, 110) + varying("server", 100, 90, 110));
    write(
        "run/simulate.csv",
        HEADER + varying("boot", 130, 109, 140) + varying("server", 130, 111, 140));
    RunComparison compared = compare();
    assertThat(compared.differences())
        .extracting(Difference::cell, Difference::measure, Difference::word)
        .containsExactly(
            tuple("boot caffeine", "table_reads", "no difference shown"),
            tuple("server caffeine", "table_reads", "worse"));
    Evidence apart = Objects.requireNonNull(compared.differences().get(1).evidence());
    assertThat(apart.p()).isCloseTo(2 * 2 / 252.0, within(1e-12));
    assertThat(compared.regressions(0.05)).hasSize(1);
  }

  /** Six forks that do not overlap have p = 2/924. */
  @Test
  void timesAreJudgedByTheirForksAsMultiplesOfTheYardstick() throws IOException {
    write("base/jmh.json", forks(10, 11, 12, 13, 14, 15));
    write("run/jmh.json", forks(20, 21, 22, 23, 24, 25));
    assertThat(score().word()).isEqualTo("worse");
    assertThat(score().measure()).isEqualTo("times_yardstick");
    assertThat(score().base()).isCloseTo(12.5 * 0.5 / 4, within(1e-12));
    assertThat(Objects.requireNonNull(score().evidence()).p()).isCloseTo(2 / 924.0, within(1e-12));
    assertThat(compare().regressions(0.05)).containsExactly(score());
    assertThat(compare().abstention()).isEmpty();
  }

  /** Iterations of a fork resemble each other: a thousand of them say no more than one. */
  @Test
  void iterationsOfTwoForksShowNothing() throws IOException {
    write("base/jmh.json", forks(10, 10));
    write("run/jmh.json", forks(13, 13));
    assertThat(score().word()).isEqualTo("cannot tell");
    assertThat(compare().regressions(0)).isEmpty();
    assertThat(compare().abstention())
        .containsExactly("cannot tell 1 timing here: too few forks: at least 2 more a side");
  }

  @Test
  void aSureChangeBelowTheThresholdIsNoDifference() throws IOException {
    write("base/jmh.json", forks(10, 10.01, 10.02, 10.03, 10.04, 10.05));
    write("run/jmh.json", forks(10.4, 10.41, 10.42, 10.43, 10.44, 10.45));
    assertThat(score().word()).isEqualTo("no difference shown");
    Tolerance narrow = new Tolerance(0.03, 0.05);
    assertThat(compare(narrow).regressions(0)).hasSize(1);
  }

  @Test
  void forksThatDisagreeAskForMoreOfThem() throws IOException {
    write("base/jmh.json", forks(10, 12, 14, 16, 18, 20));
    write("run/jmh.json", forks(11, 13, 15, 17, 19, 21));
    assertThat(score().word()).isEqualTo("cannot tell");
    assertThat(compare().abstention().get(0)).contains("at least 147 more a side");
  }

  @Test
  void aMachineWhoseYardstickVariesIsNotQuiet() throws IOException {
    write("base/jmh.json", forks(10, 11, 12, 13, 14, 15));
    String slower = forks(20, 21, 22, 23, 24, 25);
    write("run/jmh.json", slower.replace("[4.0,4.0]", "[4.4,4.4]"));
    assertThat(score().word()).isEqualTo("cannot tell");
    assertThat(compare().abstention())
        .singleElement()
        .asString()
        .isEqualTo(
            "cannot tell 1 timing here: the machine was not quiet: the yardstick varied by 0.0% from fork to fork,"
                + " and by +10.0% from the base to the run");
    write("run/jmh.json", slower.replaceFirst("\\[4.0,4.0\\]", "[6.5,6.5]"));
    assertThat(compare().abstention().get(0)).contains("varied by 14.0% from fork to fork");
  }

  @Test
  void timesWithoutAYardstickAreListedButNotJudged() throws IOException {
    write("base/jmh.json", jmh("[[10.0],[10.1],[10.2],[10.3],[10.4],[10.5]]", 10.25));
    String samples = "[[[[20.0,3],[24.0,1]],[[21.0,2],[23.0,2]]]]";
    write("run/jmh.json", jmh(samples, 12).replace("rawData", "rawDataHistogram"));
    assertThat(score().word()).isEqualTo("cannot tell");
    assertThat(score().measure()).isEqualTo("score");
    assertThat(score().value()).isEqualTo(21.5);
    assertThat(compare().regressions(0)).isEmpty();
    assertThat(compare().abstention().get(0)).endsWith("no yardstick ran beside them");
  }

  @Test
  void aTableOfCountsIsComparedWithoutAManifest() throws IOException {
    RunComparison compared =
        RunComparison.of(
            Run.read(folder.resolve("base/simulate.csv")),
            Run.read(folder.resolve("run/simulate.csv")));
    assertThat(compared.settings()).isEmpty();
    assertThat(compared.differences()).isNotEmpty();
  }

  @Test
  void aCellTwiceIsRefusedWithItsLine() throws IOException {
    write("run/simulate.csv", HEADER + exact("boot", "lru", 1, 1) + exact("boot", "lru", 2, 2));
    assertThatThrownBy(this::compare)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("simulate.csv line 3")
        .hasMessageContaining("boot lru 50 sequential duplicate");
  }

  @Test
  void aRunOfAnotherSchemaIsRefusedInOneLine() throws IOException {
    write("base/manifest.json", "{\"schema\": 1}");
    assertThatThrownBy(this::compare)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("manifest.json: expected a run of schema 2, found schema 1");
  }

  @Test
  void devicesGeometriesAndImagesAreCellsOfTheirOwn() throws IOException {
    String plain = exact("boot", "lru", 200, 51);
    write(
        "run/simulate.csv",
        HEADER
            + plain
            + plain.replace("constant", "nvme").replace("200", "190")
            + plain.replace("4096,4,8388608", "65536,4,2147483648"));
    RunComparison compared = compare();
    assertThat(compared.differences()).filteredOn(Difference::differs).isEmpty();
    assertThat(compared.onlyInRun())
        .containsExactly("boot lru nvme 4096", "boot lru constant 65536");
  }

  @Test
  void aFolderWithoutManifestIsNoRun() {
    assertThatThrownBy(() -> Run.read(folder)).hasMessageContaining("manifest.json");
  }

  private Difference score() throws IOException {
    return compare().differences().stream()
        .filter(d -> d.table().equals("jmh.json"))
        .findFirst()
        .orElseThrow();
  }

  private RunComparison compare() throws IOException {
    return compare(Tolerance.USUAL);
  }

  private RunComparison compare(Tolerance tolerance) throws IOException {
    return RunComparison.of(
        Run.read(folder.resolve("base")), Run.read(folder.resolve("run")), tolerance);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String exact(String trace, String policy, int reads, int peak) {
    return key(trace, policy, 1)
        + ",100,%d,%d,1,%d,%d,pins deterministic\n".formatted(reads, peak, reads, reads);
  }

  private static String varying(String trace, int reads, int least, int most) {
    return key(trace, "caffeine", 1) + ",100,%d,51,5,%d,%d,pins\n".formatted(reads, least, most);
  }

  private static String key(String trace, String policy, long seed) {
    return "%s,%s,50,sequential,duplicate,constant,1.0,7.2,4096,4,8388608,%d"
        .formatted(trace, policy, seed);
  }

  private static String jmh(String raw, double score) {
    return String.format(
        Locale.ROOT,
        """
        [{"benchmark": "io.l2bench.bench.FindHitBenchmark.findHit", "mode": "avgt",
          "params": {"policy": "lru"},
          "primaryMetric": {"score": %s, "scoreUnit": "ns/op", "rawData": %s}}]
        """,
        score,
        raw);
  }

  /** Forks of two iterations, on half a processor, beside a yardstick of 4 ns. */
  private static String forks(double... scores) {
    String raw = raw(scores);
    String half = raw(DoubleStream.of(scores).map(s -> 0.5).toArray());
    String four = raw(DoubleStream.of(scores).map(s -> 4).toArray());
    String yardstick =
        ", \"secondaryMetrics\": {\"cpu\": {\"rawData\": %s}, \"yardstick\": {\"rawData\": %s}}}]"
            .formatted(half, four);
    return jmh(raw, 1).replace("}}]", "}" + yardstick);
  }

  private static String raw(double... forks) {
    return DoubleStream.of(forks)
        .mapToObj(fork -> "[%s,%s]".formatted(fork, fork))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
