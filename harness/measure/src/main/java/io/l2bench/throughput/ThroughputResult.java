package io.l2bench.throughput;

import io.l2bench.results.TidyTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a throughput benchmark found.
 *
 * @param capacity in entries
 * @param fresh of each policy, alone with the yardstick in a JVM
 * @param inFlight the same with requests in flight
 * @param shared of all policies and the yardstick in one JVM
 * @param processes of the policies and a sweep
 */
public record ThroughputResult(
    int capacity,
    List<Measured> fresh,
    List<Measured> inFlight,
    Measured shared,
    ProcessTimes processes) {
  private static final List<String> COLUMNS =
      List.of(
          "policy",
          "capacity",
          "mode",
          "requests_per_second",
          "whole_run_requests_per_second",
          "bytes_per_entry",
          "process_cpu_seconds");

  private static final MathContext DIGITS = new MathContext(4);

  /**
   * A policy, or the yardstick.
   *
   * @param policy its name
   * @param mode {@code fresh}: alone with the yardstick in a JVM; {@code in-flight}: the same,
   *     under the driver's protocol; {@code shared}: with all others; {@code start}: a process that
   *     simulates a thousand requests; or {@code sweep}: one with all policies at ten capacities
   * @param requestsPerSecond in memory, the median of the runs
   * @param timesYardstick the same as a multiple of the yardstick's in the same JVM
   * @param wholeRunRequestsPerSecond from a file; NaN for the yardstick and in flight
   * @param bytesPerEntry retained by the full cache; NaN in flight
   * @param bytesPerRequest allocated in a run
   * @param processSeconds the processor time of a whole process; NaN if none was measured
   */
  public record Row(
      String policy,
      String mode,
      double requestsPerSecond,
      double timesYardstick,
      double wholeRunRequestsPerSecond,
      double bytesPerEntry,
      double bytesPerRequest,
      double processSeconds) {

    /** A row of a process alone. */
    static Row ofProcess(String policy, String mode, double seconds) {
      return new Row(
          policy, mode, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, seconds);
    }
  }

  /** These results with whole processes. */
  public ThroughputResult with(ProcessTimes times) {
    return new ThroughputResult(capacity, fresh, inFlight, shared, times);
  }

  /** CRC-32C of the table numbers that were looked up. */
  public String checksum() {
    return shared.checksum();
  }

  /** A row a policy and mode; the yardstick's runs are those beside all policies of the mode. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(alone(fresh, "fresh", processes.alone()));
    rows.addAll(alone(inFlight, "in-flight", processes.inFlight()));
    for (Measurement policy : shared.policies()) {
      rows.add(row(policy, "shared", shared.yardstick(), Double.NaN));
    }
    rows.add(row(shared.yardstick(), "shared", shared.yardstick(), Double.NaN));
    if (!processes.equals(ProcessTimes.NONE)) {
      rows.add(Row.ofProcess(shared.policies().get(0).policy(), "start", processes.start()));
      rows.add(Row.ofProcess("all", "sweep", processes.sweep()));
    }
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
        rounded(row.bytesPerEntry()),
        rounded(row.processSeconds()));
  }

  private static Object rounded(double value) {
    return Double.isNaN(value) ? value : new BigDecimal(value).round(DIGITS);
  }

  private static List<Row> alone(
      List<Measured> jvms, String mode, Map<String, Double> processSeconds) {
    List<Row> rows = new ArrayList<>();
    for (Measured jvm : jvms) {
      Measurement policy = jvm.policies().get(0);
      double seconds = processSeconds.getOrDefault(name(policy), Double.NaN);
      rows.add(row(policy, mode, jvm.yardstick(), seconds));
    }
    Measurement yardstick = yardstick(jvms);
    rows.add(row(yardstick, mode, yardstick, Double.NaN));
    return rows;
  }

  private static Measurement yardstick(List<Measured> jvms) {
    Measurement first = jvms.get(0).yardstick();
    List<Double> nanos = jvms.stream().flatMap(jvm -> jvm.yardstick().nanos().stream()).toList();
    return new Measurement(
        first.policy(), nanos, List.of(), first.bytesPerEntry(), first.bytesPerRequest());
  }

  private static String name(Measurement measured) {
    return measured.policy().replace(Subject.IN_FLIGHT, "");
  }

  private static Row row(
      Measurement measured, String mode, Measurement yardstick, double processSeconds) {
    return new Row(
        name(measured),
        mode,
        measured.requestsPerSecond(),
        measured.requestsPerSecond() / yardstick.requestsPerSecond(),
        measured.wholeRequestsPerSecond(),
        measured.bytesPerEntry(),
        measured.bytesPerRequest(),
        processSeconds);
  }
}
