package io.l2bench.compare;

import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import io.l2bench.workload.recorded.RecordedTraces;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cost of a policy in one cell.
 *
 * @param key of the cell
 * @param bound whether the policy is only a bound to compare with
 * @param tableReads table reads
 */
record PolicyCost(CellKey key, boolean bound, double tableReads) {
  private static final List<Trait> BOUNDS = List.of(Trait.NEEDS_FUTURE, Trait.UNBOUNDED);

  /** The costs in a table as {@code simulate --csv} writes it. */
  static List<PolicyCost> of(CsvTable csv) {
    return csv.records().stream()
        .map(
            row -> {
              List<String> promises = List.of(csv.text(row, "promises").split(" ", -1));
              boolean bound = BOUNDS.stream().map(Trait::label).anyMatch(promises::contains);
              return new PolicyCost(csv.key(row), bound, csv.number(row, "table_reads"));
            })
        .toList();
  }

  /** The costs of cells. */
  static List<PolicyCost> of(Stream<CellResult> results) {
    return results
        .map(
            result -> {
              Policy policy = result.cell().settings().policy();
              boolean bound = BOUNDS.stream().anyMatch(policy::has);
              return new PolicyCost(result.key(), bound, result.cell().outcome().tableReads());
            })
        .toList();
  }

  String trace() {
    return key.trace();
  }

  /** Whether it counts where workloads are compared: micro traces do not. */
  boolean counts() {
    return RecordedTraces.workloadOf(trace()).isPresent();
  }

  /** The workload that it counts as; requires {@link #counts}. */
  String workload() {
    return RecordedTraces.workloadOf(trace()).orElseThrow();
  }

  String policy() {
    return key.policy();
  }

  long seed() {
    return key.setup().seed();
  }
}
