package io.l2bench.results;

import io.l2bench.curve.Curve;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The columns of {@code curve.csv}: misses by capacity, one request at a time. */
public final class CurveColumns {
  private static final int DECIMALS = 6;

  /** A point of a curve of a trace. */
  public record Row(String trace, Curve curve, CurvePoint point) {}

  /** The table, one row a point. */
  public static final Table<Row> TABLE =
      new Table<>(
          "curve.csv",
          List.of(
              Column.text("trace", "what was replayed", Row::trace),
              Column.text("policy", "with its parameters", row -> row.curve().policy()),
              Column.number("capacity", "entries", "of the cache", row -> row.point().capacity()),
              Column.number("lookups", "lookups", "of the trace", row -> row.curve().lookups()),
              Column.number(
                  "misses",
                  "lookups",
                  "that missed; an estimate if sampled",
                  row -> row.point().misses()),
              Column.number(
                  "miss_ratio",
                  "ratio",
                  "misses over lookups",
                  row -> decimal(row.point().missRatio())),
              Column.number(
                  "error",
                  "ratio",
                  "half of the 95% interval of `miss_ratio` that sampling leaves; 0 for a count",
                  row -> decimal(row.point().error()))));

  private CurveColumns() {}

  /** The rows of the curves of traces. */
  public static Stream<Row> rows(List<Curves> traces) {
    return traces.stream()
        .flatMap(
            curves ->
                curves.curves().stream()
                    .flatMap(
                        curve ->
                            curve.points().stream()
                                .map(point -> new Row(curves.trace(), curve, point))));
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
