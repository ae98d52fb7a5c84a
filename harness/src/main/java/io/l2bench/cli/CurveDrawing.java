package io.l2bench.cli;

import io.l2bench.curve.Curve;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.Curves;
import io.l2bench.report.CurvePage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Curves as a page. */
final class CurveDrawing {
  private CurveDrawing() {}

  /** The page, with a line at the marked capacity if there is one. */
  static String page(Curves curves, @Nullable Integer marked) throws IOException {
    List<Integer> capacities = curves.drawn();
    List<CurvePage.Line> lines =
        curves.curves().stream().map(curve -> line(curve, capacities)).toList();
    return new CurvePage(curves.trace(), capacities, lines, marked).render();
  }

  private static CurvePage.Line line(Curve curve, List<Integer> capacities) {
    List<@Nullable Double> ratios = new ArrayList<>();
    for (int capacity : capacities) {
      ratios.add(curve.at(capacity).map(CurvePoint::missRatio).orElse(null));
    }
    return new CurvePage.Line(curve.policy(), ratios);
  }
}
