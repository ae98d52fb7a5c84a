package io.l2bench.report;

import java.util.ArrayList;
import java.util.List;

/** The steps that were timed by the clock, as rows of a table and as curves. */
record WallClock(List<TaggedHistogram> histograms) {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 100};

  record Row(String tag, List<String> values) {}

  List<Row> rows() {
    return histograms.stream().map(WallClock::row).toList();
  }

  /** Step, policy, capacity and the values of {@link TaggedHistogram#curve} of each. */
  List<Object> curves() {
    List<Object> curves = new ArrayList<>();
    for (TaggedHistogram t : histograms) {
      List<String> tag = t.split(3);
      boolean baseline = tag.get(1).isEmpty();
      if (!baseline) {
        curves.add(
            List.of(tag.get(0), tag.get(1), tag.get(2), TaggedHistogram.curve(t.histogram())));
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
