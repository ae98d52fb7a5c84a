package io.l2bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.results.JmhScore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gate over two builds, one of whose four benchmarks is slower, one vague and one gone. */
final class GateTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final JmhScore STEADY = Forks.of("Same", 10, 10.1, 10.2, 10.3, 10.4, 10.5);
  private static final JmhScore FAST = Forks.of("<Slow>|", 10, 10.1, 10.2, 10.3, 10.4, 10.5);
  private static final JmhScore SLOW = Forks.of("<Slow>|", 11, 11.1, 11.2, 11.3, 11.4, 11.5);
  private static final JmhScore VAGUE = Forks.of("Vague", 10, 12, 14, 16, 18, 20);
  private static final JmhScore GONE = Forks.of("Gone", 1, 2);

  private static Gate gate(double share, List<JmhScore> base, List<JmhScore> run) {
    RunComparison comparison =
        RunComparison.of(Run.measured("a.jar", NOON, base), Run.measured("b.jar", NOON, run));
    return Gate.from(share, List.of(comparison));
  }

  private static Gate closed() {
    return gate(0.05, List.of(STEADY, FAST, VAGUE, GONE), List.of(STEADY, SLOW, VAGUE));
  }

  @Test
  void aSlowerBenchmarkFailsFromItsShareOn() {
    List<JmhScore> base = List.of(STEADY, FAST);
    List<JmhScore> run = List.of(STEADY, SLOW);
    assertThat(gate(0.05, base, run).passes()).isFalse();
    assertThat(gate(0.05, base, run).lines())
        .containsExactly("regressions of 5% or more: 1; gone from the base: 0");
    assertThat(gate(0.12, base, run).passes()).isTrue();
    assertThat(gate(0.05, run, base).passes()).isTrue();
  }

  @Test
  void whatIsNoLongerMeasuredFails() {
    Gate lost = gate(0.05, List.of(STEADY, GONE), List.of(STEADY));
    assertThat(lost.passes()).isFalse();
    assertThat(lost.lines()).contains("gone: Gone policy=lru avgt ns/op");
    assertThat(gate(0.05, List.of(STEADY), List.of(STEADY, GONE)).passes()).isTrue();
  }

  @Test
  void whatCannotBeToldPassesAndIsCounted() {
    Gate vague = gate(0.05, List.of(VAGUE), List.of(VAGUE));
    assertThat(vague.passes()).isTrue();
    assertThat(vague.lines()).contains("not judged: 1");
  }

  @Test
  void runsWithNothingInCommonFail() {
    assertThat(gate(0.05, List.of(STEADY), List.of(VAGUE)).passes()).isFalse();
  }

  @Test
  void markdownMarksWhatFailsAndNamesMeanThemselves() throws IOException {
    assertThat(written(MarkdownSummary::write))
        .contains("### b.jar beside a.jar\n")
        .contains(
            "| \\<Slow\\>\\| policy=lru avgt ns/op | times\\_yardstick | 10.250 | 11.250 | +9.76% |"
                + " 0.00649 | **worse** |\n")
        .contains("cannot tell 1 timing here: too few forks: at least ")
        .contains("- gone: Gone policy=lru avgt ns/op\n")
        .endsWith(
            "**failed**: regressions of 5% or more: 1; gone from the base: 1;"
                + " gone: Gone policy=lru avgt ns/op; not judged: 1\n");
  }

  @Test
  void junitHasACaseForEachCellWithWhatBecameOfIt() throws Exception {
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    written(JunitReport::write).getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    Element suite = (Element) suites.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    NodeList failures = suites.getElementsByTagName("failure");
    assertThat(((Element) failures.item(0)).getAttribute("message"))
        .isEqualTo("worse: +9.76%, from 10.25 to 11.25");
    assertThat(((Element) failures.item(0).getParentNode()).getAttribute("name"))
        .isEqualTo("<Slow>| policy=lru avgt ns/op times_yardstick");
    assertThat(((Element) failures.item(1).getParentNode()).getAttribute("classname"))
        .isEqualTo("coverage");
    assertThat(suites.getElementsByTagName("skipped").getLength()).isEqualTo(1);
  }

  @Test
  void bencherGetsTheRunWithItsInterval() throws IOException {
    JsonNode metric =
        JsonMapper.shared()
            .readTree(written(BencherMetrics::write))
            .path("<Slow>| policy=lru avgt ns/op")
            .path("times-yardstick");
    assertThat(metric.path("value").asDouble()).isEqualTo(11.25);
    assertThat(metric.path("lower_value").asDouble()).isBetween(10.5, 11.25);
    assertThat(metric.path("upper_value").asDouble()).isBetween(11.25, 12.0);
  }

  @Test
  void otavaGetsARowForEachRun() throws IOException {
    String csv = written((gate, out) -> OtavaTable.of(gate).writeCsv(out));
    assertThat(csv.lines())
        .containsExactly(
            "time,commit,Same_policy_lru_avgt_ns_op_times_yardstick,"
                + "_Slow_policy_lru_avgt_ns_op_times_yardstick,"
                + "Vague_policy_lru_avgt_ns_op_times_yardstick",
            "2026-01-02T12:00:00Z,a.jar,10.25,10.25,15.0",
            "2026-01-02T12:00:00Z,b.jar,10.25,11.25,15.0");
  }

  private interface Format {
    void write(Gate gate, Writer out) throws IOException;
  }

  private static String written(Format format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(closed(), out);
    return out.toString();
  }
}
