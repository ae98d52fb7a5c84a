package io.l2bench.report;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** A histogram of a log with its tag, whose parts slashes separate; values in ns. */
record TaggedHistogram(String tag, Histogram histogram) {
  private static final double POINTS_PER_DECADE = 6;

  static List<TaggedHistogram> read(Path file) throws IOException {
    List<TaggedHistogram> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        HistogramLogReader reader = new HistogramLogReader(in)) {
      while (reader.hasNext()) {
        if (reader.nextIntervalHistogram() instanceof Histogram histogram) {
          all.add(new TaggedHistogram(String.valueOf(histogram.getTag()), histogram));
        }
      }
    } catch (RuntimeException e) {
      // The reader of the log throws whatever a damaged line leads it to.
      throw new BadInputException(
          file + " after histogram " + all.size(), "an HdrHistogram log", e.toString());
    }
    return all;
  }

  /**
   * The tag's last {@code parts} parts, the first of which keeps any slash beyond them; where there
   * are fewer, the last are empty.
   */
  List<String> split(int parts) {
    List<String> split = new ArrayList<>();
    String rest = tag;
    for (int slash = rest.lastIndexOf('/');
        slash >= 0 && split.size() < parts - 1;
        slash = rest.lastIndexOf('/')) {
      split.add(0, rest.substring(slash + 1));
      rest = rest.substring(0, slash);
    }
    split.add(0, rest);
    while (split.size() < parts) {
      split.add("");
    }
    return split;
  }

  /** Values at the quantiles 1 - 10^(-i/6), i = 0, 1, …, as far as the count supports them. */
  static List<Long> curve(Histogram histogram) {
    List<Long> values = new ArrayList<>();
    double tail = 1;
    while (tail <= histogram.getTotalCount()) {
      values.add(histogram.getValueAtPercentile(100 - 100 / tail));
      tail = inverseTail(values.size());
    }
    return values;
  }

  /** 1 over the share of values above the point of that rank in a curve. */
  static double inverseTail(int rank) {
    return Math.pow(10, rank / POINTS_PER_DECADE);
  }
}
