package io.l2bench.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A page in one file: a template of this package with its data, scripts and styles inline. */
final class HtmlPage {
  private HtmlPage() {}

  /**
   * Fills a template; what it writes is escaped unless it says raw.
   *
   * @param name of the template, whose script of the same name draws the page
   * @param helpers scripts of this package that come before that one
   * @param islands data for the scripts, by name
   */
  static String render(
      String name, List<String> helpers, Map<String, ?> islands, Map<String, Object> context)
      throws IOException {
    ClasspathLoader loader = new ClasspathLoader(HtmlPage.class.getClassLoader());
    loader.setPrefix(Assets.FOLDER);
    loader.setSuffix(".html");
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .defaultLocale(Locale.ROOT)
            .strictVariables(true)
            .autoEscaping(true)
            .build();
    Map<String, Object> all = new LinkedHashMap<>(context);
    Map<String, String> json = new TreeMap<>();
    islands.forEach((island, value) -> json.put(island, Islands.json(value)));
    all.put("islands", json);
    all.put("scripts", scripts(name, helpers));
    all.put("uplotStyle", Assets.uplot("uPlot.min.css"));
    all.put("style", Assets.own("page.css"));
    StringWriter out = new StringWriter();
    engine.getTemplate(name).evaluate(out, all);
    return out.toString();
  }

  private static List<String> scripts(String name, List<String> helpers) throws IOException {
    List<String> scripts = new ArrayList<>();
    scripts.add(Assets.uplot("uPlot.iife.min.js"));
    scripts.add(Assets.own("plot.js"));
    scripts.add(Assets.own("theme.js"));
    for (String helper : helpers) {
      scripts.add(Assets.own(helper));
    }
    scripts.add(Assets.own(name + ".js"));
    return scripts;
  }
}
