package io.l2bench.figure;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart for print, with its data and what it shows.
 *
 * @param name of its files, without a suffix
 * @param caption says what was measured, where and how
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param at the place of each point on the horizontal axis, rising
 * @param lines of the chart
 */
public record Figure(
    String name, String caption, Axis x, Axis y, List<Double> at, List<Line> lines) {

  /**
   * An axis.
   *
   * @param title with its unit
   * @param scale of the axis
   * @param unit of its numbers
   */
  public record Axis(String title, Scale scale, Unit unit) {
    /** An axis of plain numbers. */
    public Axis(String title, Scale scale) {
      this(title, scale, Unit.NONE);
    }
  }

  /** How the numbers of an axis are written. */
  public enum Unit {
    /** As they are. */
    NONE,
    /** Durations in ns, in a unit of their size. */
    NANOS,
    /** The percentile of 1 over the share of values above. */
    PERCENTILE
  }

  /** How an axis is divided. */
  public enum Scale {
    /** From 0, evenly. */
    LINEAR,
    /** Powers of two. */
    BINARY,
    /** Powers of ten. */
    DECIMAL
  }

  /**
   * A line.
   *
   * @param label in the key
   * @param colour its rank, the same for a policy in all figures; negative if it is not drawn, but
   *     in the data alone
   * @param dash the rank of its dashes
   * @param values one for each place; null where there is none
   */
  public record Line(String label, int colour, int dash, List<@Nullable Double> values) {}

  /** The lines that are drawn. */
  public List<Line> drawn() {
    return lines.stream().filter(line -> line.colour() >= 0).toList();
  }

  /** Writes the data as CSV: a row a place, a column a line. */
  public void writeCsv(Writer out) throws IOException {
    out.write(quoted(x.title()));
    for (Line line : lines) {
      out.write("," + quoted(line.label()));
    }
    out.write("\n");
    for (int i = 0; i < at.size(); i++) {
      out.write(Numbers.plain(at.get(i)));
      for (Line line : lines) {
        Double value = line.values().get(i);
        out.write("," + (value == null ? "" : Numbers.plain(value)));
      }
      out.write("\n");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
