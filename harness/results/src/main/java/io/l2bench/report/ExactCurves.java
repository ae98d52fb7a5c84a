package io.l2bench.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.l2bench.curve.Curve;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import io.l2bench.results.CsvTable;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the {@code curve.csv} of a run: curves with a row wherever they fall. */
final class ExactCurves {
  private ExactCurves() {}

  /**
   * The curves of each trace, once for each label that the simulation gives the trace with the
   * geometry of its curves, which is that of its first cell.
   */
  static List<CurveChart> read(Path file, Simulation simulation) throws IOException {
    CsvTable csv = CsvTable.read(file);
    return group(csv, csv.records(), "trace").entrySet().stream()
        .map(e -> CurveChart.of(curves(csv, e.getKey(), e.getValue(), simulation.capacities())))
        .flatMap(chart -> labels(chart.trace(), simulation).stream().map(chart::named))
        .toList();
  }

  private static Set<String> labels(String trace, Simulation simulation) {
    List<Cell> own =
        simulation.cells().stream().filter(cell -> cell.key().trace().equals(trace)).toList();
    return own.isEmpty()
        ? Set.of(trace)
        : own.stream()
            .filter(cell -> geometry(cell).equals(geometry(own.get(0))))
            .map(Cell::trace)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Geometry geometry(Cell cell) {
    return cell.key().setup().geometry();
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
