package io.l2bench.report;

import io.l2bench.curve.Curve;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The miss-ratio curves of one trace at as many capacities as a drawing has room for.
 *
 * @param trace its name
 * @param capacities in entries, rising
 * @param lines of the policies
 */
record CurveChart(String trace, List<Integer> capacities, List<Line> lines) {

  /**
   * A curve.
   *
   * @param policy as users wrote it
   * @param missRatios at each of the capacities; null where the curve has no point
   */
  record Line(String policy, List<@Nullable Double> missRatios) {}

  static CurveChart of(Curves curves) {
    List<Integer> capacities = curves.drawn();
    return new CurveChart(
        curves.trace(),
        capacities,
        curves.curves().stream().map(curve -> line(curve, capacities)).toList());
  }

  /** The same under another name. */
  CurveChart named(String name) {
    return new CurveChart(name, capacities, lines);
  }

  private static Line line(Curve curve, List<Integer> capacities) {
    List<@Nullable Double> ratios = new ArrayList<>();
    for (int capacity : capacities) {
      ratios.add(curve.at(capacity).map(CurvePoint::missRatio).orElse(null));
    }
    return new Line(curve.policy(), ratios);
  }
}
