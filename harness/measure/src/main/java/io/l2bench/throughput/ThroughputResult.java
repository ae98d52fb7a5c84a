package io.l2bench.throughput;

import io.l2bench.results.TidyTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What a throughput benchmark found.
 *
 * @param capacity in entries
 * @param fresh of each policy, alone with the yardstick in a JVM
 * @param inFlight the same with requests in flight
 * @param shared of all policies and the yardstick in one JVM
 */
public record ThroughputResult(
    int capacity, List<Measured> fresh, List<Measured> inFlight, Measured shared) {
  private static final List<String> COLUMNS =
      List.of(
          "policy",
          "capacity",
          "mode",
          "requests_per_second",
          "whole_run_requests_per_second",
          "bytes_per_entry");

  private static final MathContext DIGITS = new MathContext(4);

  /**
   * A policy, or the yardstick.
   *
   * @param policy its name
   * @param mode {@code fresh}: alone with the yardstick in a JVM; {@code in-flight}: the same,
   *     under the driver's protocol; or {@code shared}: with all others
   * @param requestsPerSecond in memory, the median of the runs
   * @param timesYardstick the same as a multiple of the yardstick's in the same JVM
   * @param wholeRunRequestsPerSecond from a file; NaN for the yardstick and in flight
   * @param bytesPerEntry retained by the full cache; NaN in flight
   * @param bytesPerRequest allocated in a run
   */
  public record Row(
      String policy,
      String mode,
      double requestsPerSecond,
      double timesYardstick,
      double wholeRunRequestsPerSecond,
      double bytesPerEntry,
      double bytesPerRequest) {}

  /** CRC-32C of the table numbers that were looked up. */
  public String checksum() {
    return shared.checksum();
  }

  /** A row a policy and mode; the yardstick's runs are those beside all policies of the mode. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(alone(fresh, "fresh"));
    rows.addAll(alone(inFlight, "in-flight"));
    for (Measurement policy : shared.policies()) {
      rows.add(row(policy, "shared", shared.yardstick()));
    }
    rows.add(row(shared.yardstick(), "shared", shared.yardstick()));
    return rows;
  }

  /** The same for tools. */
  public TidyTable table() {
    return new TidyTable(COLUMNS, rows().stream().map(this::values).toList());
  }

  private List<Object> values(Row row) {
    return List.of(
        row.policy(),
        capacity,
        row.mode(),
        rounded(row.requestsPerSecond()),
        rounded(row.wholeRunRequestsPerSecond()),
        rounded(row.bytesPerEntry()));
  }

  private static Object rounded(double value) {
    return Double.isNaN(value) ? value : new BigDecimal(value).round(DIGITS);
  }

  private static List<Row> alone(List<Measured> jvms, String mode) {
    List<Row> rows = new ArrayList<>();
    for (Measured jvm : jvms) {
      rows.add(row(jvm.policies().get(0), mode, jvm.yardstick()));
    }
    Measurement yardstick = yardstick(jvms);
    rows.add(row(yardstick, mode, yardstick));
    return rows;
  }

  private static Measurement yardstick(List<Measured> jvms) {
    Measurement first = jvms.get(0).yardstick();
    List<Double> nanos = jvms.stream().flatMap(jvm -> jvm.yardstick().nanos().stream()).toList();
    return new Measurement(
        first.policy(), nanos, List.of(), first.bytesPerEntry(), first.bytesPerRequest());
  }

  private static Row row(Measurement measured, String mode, Measurement yardstick) {
    return new Row(
        measured.policy().replace(Subject.IN_FLIGHT, ""),
        mode,
        measured.requestsPerSecond(),
        measured.requestsPerSecond() / yardstick.requestsPerSecond(),
        measured.wholeRequestsPerSecond(),
        measured.bytesPerEntry(),
        measured.bytesPerRequest());
  }
}
