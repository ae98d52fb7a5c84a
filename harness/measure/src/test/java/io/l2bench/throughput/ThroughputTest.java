package io.l2bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.l2bench.replay.Warmup;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The measuring itself; what it measures is for benchmarks. */
final class ThroughputTest {
  private static final Geometry GEOMETRY = Geometry.qed(4096, 4);

  private static ThroughputSettings settings(String trace, int requests) {
    return settings(trace, requests, "0");
  }

  private static ThroughputSettings settings(String trace, int requests, String warmup) {
    return new ThroughputSettings(trace, GEOMETRY, 10, 1, requests, 2, Warmup.parse(warmup));
  }

  /** Each subject goes through all tables, and times those behind the warm-up alone. */
  @Test
  void aWarmupIsMadeAndNotMeasured() throws IOException {
    TableSequence sequence = TableSequence.of(settings("server-root", 2000, "25%"));
    assertThat(sequence.measured()).isEqualTo(1500);
    assertThat(sequence.warmTables())
        .isEqualTo(TableSequence.of(settings("server-root", 500)).tables().length);
    TableSequence all = TableSequence.of(settings("zipf:tables=9:requests=50000", 50_000));
    TableSequence last =
        TableSequence.of(settings("zipf:tables=9:requests=50000", 50_000, "49999"));
    assertThat(last.checksum()).isEqualTo(all.checksum());
    for (String name : List.of("lru", Subject.YARDSTICK, Subject.IN_FLIGHT + "lru")) {
      Subject subject = Subject.of(name, settings("zipf:tables=9:requests=50000", 50_000));
      Subject.Run whole = subject.run(all);
      Subject.Run rest = subject.run(last);
      assertThat(subject.entries(rest.cache())).isEqualTo(subject.entries(whole.cache()));
      assertThat(rest.nanos()).as(name).isNotNegative();
    }
  }

  @Test
  void aWarmupOfAllRequestsIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TableSequence.of(settings("server-root", 100, "100")))
        .withMessage("warm-up: expected fewer than the 100 requests of a run, found 100");
  }

  @Test
  void aTraceThatIsTooShortIsReadAgain() throws IOException {
    TableSequence twice = TableSequence.of(settings("loop:tables=7:requests=100", 200));
    TableSequence once = TableSequence.of(settings("loop:tables=7:requests=200", 200));
    assertThat(twice.tables()).hasSize(200).startsWith(0, 1, 2).contains(6);
    assertThat(twice.requests()).isEqualTo(200);
    assertThat(once.checksum()).isNotEqualTo(twice.checksum());
  }

  @Test
  void aRequestOverTwoTablesLooksUpBoth() throws IOException {
    TableSequence sequence = TableSequence.of(settings("server-root", 1000));
    assertThat(sequence.tables()).hasSizeGreaterThan(1000);
  }

  @Test
  void theYardstickKeepsTheTablesUsedLast() {
    Subject.Recent map = new Subject.Recent(2);
    map.put(1, 1);
    map.put(2, 2);
    map.get(1);
    map.put(3, 3);
    assertThat(map).containsOnlyKeys(1, 3);
  }

  @Test
  void aMeasurementSurvivesItsLine() {
    Measurement measured =
        new Measurement("s3-fifo:small=0.2", List.of(4.5, 5.5), List.of(), 36, 1);
    assertThat(Measurement.parse(measured.toLine())).isEqualTo(measured);
    assertThat(measured.requestsPerSecond()).isEqualTo(2e8);
    assertThat(measured.wholeRequestsPerSecond()).isNaN();
  }

  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void eachPolicyIsMeasuredInAJvmOfItsOwnAndWithTheOthers() throws IOException {
    List<String> steps = new ArrayList<>();
    ThroughputResult result =
        new Throughput(settings("zipf:tables=100:requests=5000", 5000), steps::add)
            .run(List.of("fifo", "opt"));
    assertThat(steps).hasSize(5);
    assertThat(result.checksum()).matches("[0-9a-f]{1,8}");
    StringWriter csv = new StringWriter();
    result.table().writeCsv(csv);
    assertThat(csv.toString().lines().map(line -> line.replaceAll(",[0-9][0-9.]*", ",N")))
        .containsExactly(
            "policy,capacity,mode,requests_per_second,whole_run_requests_per_second,"
                + "bytes_per_entry,process_cpu_seconds",
            "fifo,N,fresh,N,N,N,",
            "opt,N,fresh,N,N,N,",
            "yardstick,N,fresh,N,,N,",
            "fifo,N,in-flight,N,,,",
            "opt,N,in-flight,N,,,",
            "yardstick,N,in-flight,N,,N,",
            "fifo,N,shared,N,N,N,",
            "opt,N,shared,N,N,N,",
            "yardstick,N,shared,N,,N,");
  }

  @Test
  void wholeProcessesStandWithTheirPolicyAndInRowsOfTheirOwn() throws IOException {
    Measured one = measured("yardstick", "lru");
    ThroughputResult result =
        new ThroughputResult(
            10,
            List.of(one),
            List.of(measured("yardstick", Subject.IN_FLIGHT + "lru")),
            one,
            ProcessTimes.NONE);
    assertThat(result.rows()).hasSize(6).allMatch(row -> Double.isNaN(row.processSeconds()));
    ProcessTimes times = new ProcessTimes(0.5, Map.of("lru", 1.25), Map.of("lru", 2.5), 9);
    StringWriter csv = new StringWriter();
    result.with(times).table().writeCsv(csv);
    assertThat(csv.toString().lines())
        .contains(
            "lru,10,fresh,1000000000,,3,1.25",
            "lru,10,in-flight,1000000000,,3,2.5",
            "lru,10,shared,1000000000,,3,",
            "lru,10,start,,,,0.5",
            "all,10,sweep,,,,9");
  }

  private static Measured measured(String yardstick, String policy) {
    return new Measured(
        "0",
        new Measurement(yardstick, List.of(1.0), List.of(), 3, 0),
        List.of(new Measurement(policy, List.of(1.0), List.of(), 3, 0)));
  }

  @Test
  void theSweepHasTenCapacitiesUpToTheLargest() {
    assertThat(WholeProcesses.sweepCapacities(100_000))
        .isEqualTo("1000,1668,2783,4642,7743,12915,21544,35938,59948,100000");
    assertThat(WholeProcesses.sweepCapacities(1)).isEqualTo("1");
  }

  @Test
  void theMessageHoldsWhatAMeasuringJvmPrinted() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new Throughput(settings("zipf:requests=9", 9), step -> {}).run(List.of("none")))
        .withMessageContaining("a measuring JVM failed")
        .withMessageContaining("none");
  }

  @Test
  void settingsAreChecked() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> settings("zipf", 0))
        .withMessage("requests: expected at least 1, found 0");
  }
}
