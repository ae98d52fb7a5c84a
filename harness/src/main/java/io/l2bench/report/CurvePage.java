package io.l2bench.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page with the miss-ratio curves of one trace: one file that opens offline.
 *
 * @param trace its name
 * @param capacities in entries, rising
 * @param lines of the policies
 * @param marked a capacity to draw a line at
 */
public record CurvePage(
    String trace, List<Integer> capacities, List<Line> lines, @Nullable Integer marked) {

  /**
   * A curve.
   *
   * @param policy as users wrote it
   * @param missRatios at each of the page's capacities; null where the curve does not tell
   */
  public record Line(String policy, List<@Nullable Double> missRatios) {}

  /** The page as HTML; the same data give the same text. */
  public String render() throws IOException {
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(new ClasspathLoader(CurvePage.class.getClassLoader()))
            .defaultLocale(Locale.ROOT)
            .strictVariables(true)
            .autoEscaping(true)
            .build();
    Map<String, Object> context = new LinkedHashMap<>(Assets.all());
    context.put("trace", trace);
    context.put("curveScript", Assets.resource(Assets.FOLDER + "curve.js"));
    context.put("curveIsland", Islands.json(this));
    StringWriter out = new StringWriter();
    engine.getTemplate(Assets.FOLDER + "curve.html").evaluate(out, context);
    return out.toString();
  }
}
