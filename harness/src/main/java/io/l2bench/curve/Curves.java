package io.l2bench.curve;

import io.l2bench.results.TidyTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The curves of one trace.
 *
 * @param trace its name
 * @param capacities in entries, at which all curves have a value
 * @param curves of the policies
 */
public record Curves(String trace, List<Integer> capacities, List<Curve> curves) {
  /** Capacities that a drawing has room for. */
  private static final int DRAWN = 250;

  /** Of ratios in the table. */
  private static final int DECIMALS = 6;

  private static final List<String> COLUMNS =
      List.of("trace", "policy", "capacity", "lookups", "misses", "miss_ratio", "error");

  public Curves {
    capacities = List.copyOf(capacities);
    curves = List.copyOf(curves);
  }

  /** Capacities for a drawing: some more than {@link #capacities}, up to the last of them. */
  public List<Integer> drawn() {
    List<Integer> between = LogSpaced.of(capacities.get(0), last(), DRAWN);
    return Stream.concat(capacities.stream(), between.stream()).distinct().sorted().toList();
  }

  /** The curves of traces for tools, a row a point; results/README.md says what a column means. */
  public static TidyTable table(List<Curves> traces) {
    return new TidyTable(COLUMNS, traces.stream().flatMap(Curves::rows).toList());
  }

  private Stream<List<Object>> rows() {
    return curves.stream().flatMap(c -> c.points().stream().map(point -> row(c, point)));
  }

  private List<Object> row(Curve curve, CurvePoint point) {
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

  private int last() {
    return capacities.get(capacities.size() - 1);
  }
}
