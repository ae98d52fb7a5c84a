package io.l2bench.report;

import io.l2bench.results.TaggedHistogram;
import java.util.ArrayList;
import java.util.List;

/** The steps that were timed by the clock, as rows of a table and as curves. */
record WallClock(List<TaggedHistogram> histograms) {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 100};

  record Row(String tag, List<String> values) {}

  /** The percentiles of a step of a policy, as the page's script reads them. */
  record Curve(String step, String policy, String capacity, List<Long> values) {}

  List<Row> rows() {
    return histograms.stream().map(WallClock::row).toList();
  }

  /** A curve for each timed step of a policy, without that of the empty sample. */
  List<Curve> curves() {
    List<Curve> curves = new ArrayList<>();
    for (TaggedHistogram t : histograms) {
      List<String> tag = t.split(3);
      if (!tag.get(1).isEmpty()) {
        curves.add(new Curve(tag.get(0), tag.get(1), tag.get(2), TailCurve.of(t.histogram())));
      }
    }
    return curves;
  }

  private static Row row(TaggedHistogram tagged) {
    List<String> values = new ArrayList<>();
    values.add(Text.count(tagged.histogram().getTotalCount()));
    for (double percentile : PERCENTILES) {
      values.add(Text.count(tagged.histogram().getValueAtPercentile(percentile)));
    }
    return new Row(tagged.tag(), values);
  }
}
