package io.l2bench.results;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** A histogram of a log with its tag, whose parts slashes separate; values in ns. */
public record TaggedHistogram(String tag, Histogram histogram) {
  /** The histograms of a log. */
  public static List<TaggedHistogram> read(Path file) throws IOException {
    List<TaggedHistogram> all = new ArrayList<>();
    read(file, all::add);
    return all;
  }

  /** Reads a log one histogram after the other, so that it may be larger than memory. */
  public static void read(Path file, Consumer<TaggedHistogram> each) throws IOException {
    int count = 0;
    try (InputStream in = Files.newInputStream(file);
        HistogramLogReader reader = new HistogramLogReader(in)) {
      while (reader.hasNext()) {
        if (reader.nextIntervalHistogram() instanceof Histogram histogram) {
          each.accept(new TaggedHistogram(String.valueOf(histogram.getTag()), histogram));
          count++;
        }
      }
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException e) {
      rethrowError(e);
      // The reader of the log throws whatever a damaged line leads it to.
      throw new BadInputException(
          file + " after histogram " + count, "an HdrHistogram log", e.toString());
    }
  }

  /** Throws the error that the reader of the log wrapped, as when there is no memory. */
  private static void rethrowError(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        throw error;
      }
    }
  }

  /**
   * The tag's last {@code parts} parts, the first of which keeps any slash beyond them; where there
   * are fewer, the last are empty.
   */
  public List<String> split(int parts) {
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
}
