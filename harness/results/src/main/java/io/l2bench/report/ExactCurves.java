package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.curve.Curve;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import io.l2bench.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the {@code curve.csv} of a run: curves with a row wherever they fall. */
final class ExactCurves {
  private ExactCurves() {}

  /**
   * The curves of each trace.
   *
   * @param simulated capacities that the curves are wanted at, beside others
   */
  static List<CurveChart> read(Path file, List<Integer> simulated) throws IOException {
    CsvTable csv = CsvTable.read(file);
    return group(csv, csv.records(), "trace").entrySet().stream()
        .map(e -> CurveChart.of(curves(csv, e.getKey(), e.getValue(), simulated)))
        .toList();
  }

  private static Map<String, List<NamedCsvRecord>> group(
      CsvTable csv, List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> csv.text(row, column), LinkedHashMap::new, Collectors.toList()));
  }

  private static Curves curves(
      CsvTable csv, String trace, List<NamedCsvRecord> rows, List<Integer> simulated) {
    List<Curve> curves =
        group(csv, rows, "policy").entrySet().stream()
            .map(e -> curve(csv, e.getKey(), e.getValue()))
            .toList();
    int last = curves.stream().mapToInt(ExactCurves::last).max().orElseThrow();
    List<Integer> capacities =
        IntStream.concat(
                IntStream.of(1, last), simulated.stream().mapToInt(c -> c).filter(c -> c <= last))
            .sorted()
            .distinct()
            .boxed()
            .toList();
    return new Curves(trace, capacities, curves);
  }

  private static int last(Curve curve) {
    return curve.points().get(curve.points().size() - 1).capacity();
  }

  private static Curve curve(CsvTable csv, String policy, List<NamedCsvRecord> rows) {
    long lookups = (long) csv.number(rows.get(0), "lookups");
    return new Curve(
        policy,
        lookups,
        /* everyCapacity= */ true,
        rows.stream().map(row -> point(csv, row)).toList());
  }

  private static CurvePoint point(CsvTable csv, NamedCsvRecord row) {
    return new CurvePoint(
        (int) csv.number(row, "capacity"),
        (long) csv.number(row, "misses"),
        csv.number(row, "miss_ratio"),
        csv.number(row, "error"));
  }
}
