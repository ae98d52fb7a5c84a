package io.l2bench.report;

import io.l2bench.curve.Curves;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The miss-ratio curves of one trace as a page: one file that opens offline. */
public final class CurvePage {
  private CurvePage() {}

  /**
   * The page as HTML; the same curves give the same text.
   *
   * @param marked a capacity to draw a line at
   */
  public static String of(Curves curves, @Nullable Integer marked) throws IOException {
    Map<String, @Nullable Object> island = new LinkedHashMap<>();
    island.put("chart", CurveChart.of(curves));
    island.put("marked", marked);
    return HtmlPage.render(
        "curve", List.of(), Map.of("curve", island), Map.of("trace", curves.trace()));
  }
}
