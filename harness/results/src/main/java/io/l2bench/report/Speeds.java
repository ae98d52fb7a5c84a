package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.results.CsvTable;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The throughput of policies on one trace, beside the yardstick's.
 *
 * @param title what it was measured on, and the capacity
 * @param rows a policy each, the yardstick last
 * @param policies without the yardstick
 * @param modes the multiples of the yardstick in each mode, without the yardstick's own
 */
record Speeds(String title, List<Row> rows, List<String> policies, List<Mode> modes) {
  private static final String YARDSTICK = "yardstick";
  private static final String FRESH = "fresh";
  private static final String IN_FLIGHT = "in-flight";
  private static final String SHARED = "shared";
  private static final double MILLION = 1e6;

  /** A policy with its values as text; a dash for what was not measured. */
  record Row(String policy, List<String> values) {}

  /** The multiples of a mode, in the order of the policies. */
  record Mode(String label, List<@Nullable Double> multiples) {}

  /** The rows of a table. */
  private record Table(CsvTable csv) {
    Optional<NamedCsvRecord> row(String policy, String mode) {
      return csv.records().stream()
          .filter(r -> csv.text(r, "policy").equals(policy) && csv.text(r, "mode").equals(mode))
          .findFirst();
    }

    double number(String policy, String mode, String column) {
      return row(policy, mode)
          .filter(row -> !csv.text(row, column).isEmpty())
          .map(row -> csv.number(row, column))
          .orElse(Double.NaN);
    }

    double rate(String policy, String mode) {
      return number(policy, mode, "requests_per_second");
    }

    double multiple(String policy, String mode) {
      return rate(policy, mode) / rate(YARDSTICK, mode);
    }

    Row shown(String policy) {
      return new Row(
          policy,
          Stream.of(
                  rate(policy, FRESH) / MILLION,
                  multiple(policy, FRESH),
                  rate(policy, IN_FLIGHT) / MILLION,
                  multiple(policy, IN_FLIGHT),
                  rate(policy, SHARED) / MILLION,
                  multiple(policy, SHARED),
                  number(policy, FRESH, "whole_run_requests_per_second") / MILLION,
                  number(policy, FRESH, "bytes_per_entry"))
              .map(Text::hundredths)
              .toList());
    }

    Mode mode(String label, String mode, List<String> policies) {
      List<@Nullable Double> multiples = new ArrayList<>();
      for (String policy : policies) {
        double multiple = multiple(policy, mode);
        multiples.add(Double.isNaN(multiple) ? null : multiple);
      }
      return new Mode(label, multiples);
    }
  }

  static Speeds read(String trace, Path file) throws IOException {
    CsvTable csv = CsvTable.read(file);
    if (csv.records().isEmpty()) {
      throw new BadInputException(file.toString(), "at least one row", "none");
    }
    long capacity = (long) csv.number(csv.records().get(0), "capacity");
    Table table = new Table(csv);
    List<String> all =
        csv.records().stream()
            .filter(r -> csv.text(r, "mode").equals(FRESH))
            .map(r -> csv.text(r, "policy"))
            .distinct()
            .toList();
    List<String> policies = all.stream().filter(policy -> !policy.equals(YARDSTICK)).toList();
    return new Speeds(
        "%s, %s entries".formatted(trace, Text.count(capacity)),
        all.stream().map(table::shown).toList(),
        policies,
        List.of(
            table.mode("alone in a JVM", FRESH, policies),
            table.mode("alone, 32 in flight", IN_FLIGHT, policies),
            table.mode("all in one JVM", SHARED, policies)));
  }
}
