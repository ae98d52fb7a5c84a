package io.l2bench.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The report of a sweep of 20 policies, 7 traces and 20 capacities. */
final class LargeReportTest {
  private static final List<String> POLICIES =
      Stream.concat(Stream.of("qed", "opt", "lru"), names("policy", 17)).toList();
  private static final List<String> TRACES = names("a-recorded-trace", 7).toList();
  private static final List<Integer> CAPACITIES =
      IntStream.rangeClosed(1, 20).mapToObj(i -> 10 * i).toList();
  private static final List<Integer> DEPTHS = List.of(1, 8, 32, 64, 128);
  private static final List<String> KINDS =
      List.of("read-hit", "read-miss", "read-delayed", "write", "allocating-write");
  private static final long MOST_BYTES = 5_000_000;

  @TempDir Path folder;

  private static Stream<String> names(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + "-" + i);
  }

  @Test
  @EnabledIfSystemProperty(named = "thorough", matches = "true")
  void staysUnderFiveMegabytesAndDrawsEveryChart() throws IOException {
    writeRun();
    Path report = Report.write(folder);
    assertThat(Files.size(report)).isLessThan(MOST_BYTES);
    ChromeDriver browser = Chromium.start(folder);
    try {
      browser.get(report.toUri().toString());
      browser.executeScript(
          "document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertThat(Chromium.figuresWithInk(browser))
          .hasSameSizeAs(browser.findElements(By.tagName("figure")))
          .hasSizeGreaterThan(TRACES.size() + 1)
          .allMatch(ink -> ink > 1000);
      assertThat(Chromium.complaints(browser)).isEmpty();
    } finally {
      browser.quit();
    }
  }

  private void writeRun() throws IOException {
    HandWrittenRun run = new HandWrittenRun(folder);
    run.write("manifest.json", "{\"schema\":2,\"profile\":\"sweep\"}");
    run.write(
        "simulate.csv",
        HandWrittenRun.HEADER + TRACES.stream().flatMap(LargeReportTest::cells).collect(joining()));
    run.write(
        "curve.csv",
        HandWrittenRun.CURVES
            + TRACES.stream().flatMap(LargeReportTest::curves).collect(joining()));
    for (String trace : TRACES) {
      for (String policy : POLICIES) {
        writeLatencies(run, trace, policy);
      }
    }
  }

  /** One by one and 32 in flight at every capacity, and the depths at one capacity. */
  private static Stream<String> cells(String trace) {
    return POLICIES.stream()
        .flatMap(
            policy ->
                Stream.concat(
                    CAPACITIES.stream()
                        .flatMap(
                            c ->
                                Stream.of("sequential", "closed:32")
                                    .map(t -> cell(trace, policy, c, t))),
                    DEPTHS.stream()
                        .filter(depth -> depth != 32)
                        .map(depth -> cell(trace, policy, 50, "closed:" + depth))));
  }

  private static String cell(String trace, String policy, int capacity, String timing) {
    int reads = 900 - 4 * capacity + POLICIES.indexOf(policy);
    return HandWrittenRun.cell(trace, policy, capacity, timing, reads, reads / 2);
  }

  private static Stream<String> curves(String trace) {
    return Stream.of("lru", "opt")
        .flatMap(
            policy ->
                IntStream.rangeClosed(1, 900)
                    .mapToObj(c -> HandWrittenRun.point(trace, policy, c, 1000 - c)));
  }

  private static void writeLatencies(HandWrittenRun run, String trace, String policy)
      throws IOException {
    for (int depth : DEPTHS) {
      for (String kind : KINDS) {
        run.writeLog(
            "virtual.hlog",
            HandWrittenRun.tag(trace, policy, "closed:" + depth, "duplicate", kind),
            /* times= */ 1_000,
            81_234L * depth,
            123_456L * depth,
            1_234_567L * depth);
      }
    }
  }
}
