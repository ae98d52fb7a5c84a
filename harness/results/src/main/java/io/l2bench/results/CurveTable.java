package io.l2bench.results;

import io.l2bench.curve.Curve;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Miss-ratio curves as a table for tools; results/README.md says what each column means. */
public final class CurveTable {
  private static final int DECIMALS = 6;

  private static final List<String> COLUMNS =
      List.of("trace", "policy", "capacity", "lookups", "misses", "miss_ratio", "error");

  private CurveTable() {}

  /** The curves of traces, a row a point. */
  public static TidyTable of(List<Curves> traces) {
    return new TidyTable(COLUMNS, traces.stream().flatMap(CurveTable::rows).toList());
  }

  private static Stream<List<Object>> rows(Curves curves) {
    return curves.curves().stream()
        .flatMap(curve -> curve.points().stream().map(point -> row(curves.trace(), curve, point)));
  }

  private static List<Object> row(String trace, Curve curve, CurvePoint point) {
    return List.of(
        trace,
        curve.policy(),
        point.capacity(),
        curve.lookups(),
        point.misses(),
        decimal(point.missRatio()),
        decimal(point.error()));
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
