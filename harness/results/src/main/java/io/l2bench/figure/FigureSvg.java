package io.l2bench.figure;

import io.l2bench.figure.Figure.Axis;
import io.l2bench.figure.Figure.Line;
import io.l2bench.figure.Figure.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A figure as SVG of {@value #WIDTH} by {@value #HEIGHT} units, text as text. */
public final class FigureSvg {
  static final int WIDTH = 640;
  static final int HEIGHT = 400;

  private static final int LEFT = 74;
  private static final int TOP = 14;
  private static final int RIGHT = 16;
  private static final int AXIS = 44;
  private static final int KEY_ROW = 18;
  private static final int KEY_COLUMNS = 3;

  /** Okabe and Ito's colours, as in the report. */
  private static final List<String> COLOURS =
      List.of("#e69f00", "#0072b2", "#009e73", "#d55e00", "#cc79a7", "#56b4e9", "#1b1f24");

  private static final List<String> DASHES = List.of("", "7 4", "2 3", "10 3 2 3");

  private final Figure figure;
  private final StringBuilder svg = new StringBuilder();
  private final double bottom;
  private final double[] xRange;
  private final double[] yRange;

  private FigureSvg(Figure figure) {
    this.figure = figure;
    int rows = (figure.drawn().size() + KEY_COLUMNS - 1) / KEY_COLUMNS;
    bottom = HEIGHT - AXIS - (double) KEY_ROW * rows;
    List<Double> at = figure.at();
    xRange = new double[] {at.get(0), at.get(at.size() - 1)};
    double[] values =
        figure.drawn().stream()
            .flatMap(line -> line.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(v -> v)
            .toArray();
    yRange = range(figure.y().scale(), values);
  }

  /** The drawing; the same figure gives the same text. */
  public static String of(Figure figure) {
    return new FigureSvg(figure).draw();
  }

  private static double[] range(Scale scale, double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double value : values) {
      least = value > 0 ? Math.min(least, value) : least;
      most = Math.max(most, value);
    }
    double high = most > 0 ? most : 1;
    double low = Math.min(least, high);
    return switch (scale) {
      case LINEAR -> new double[] {0, 1.05 * high};
      case BINARY -> new double[] {low, high > low ? high : 2 * low};
      case DECIMAL ->
          new double[] {
            Math.pow(10, Math.floor(Math.log10(low))),
            Math.pow(10, Math.floor(Math.log10(high)) + 1)
          };
    };
  }

  private String draw() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"Helvetica,Arial,sans-serif\" font-size=\"12\" fill=\"#1b1f24\">",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    add("<title>%s</title>", escaped(figure.caption()));
    add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
    axes();
    List<Line> drawn = figure.drawn();
    for (int i = 0; i < drawn.size(); i++) {
      line(drawn.get(i));
      key(drawn.get(i), i);
    }
    add("</svg>");
    return svg.toString();
  }

  private void axes() {
    for (double tick : ticks(figure.x(), xRange)) {
      double x = x(tick);
      add(
          "<path d=\"M%.1f %d V%.1f\" stroke=\"#d5d9de\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
          x, TOP, bottom, x, bottom + 16, tickText(figure.x(), tick));
    }
    for (double tick : ticks(figure.y(), yRange)) {
      double y = y(tick);
      add(
          "<path d=\"M%d %.1f H%d\" stroke=\"#d5d9de\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT, y, WIDTH - RIGHT, LEFT - 6, y + 4, tickText(figure.y(), tick));
    }
    add(
        "<path d=\"M%d %d V%.1f H%d\" fill=\"none\" stroke=\"#1b1f24\"/>",
        LEFT, TOP, bottom, WIDTH - RIGHT);
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
        (LEFT + WIDTH - RIGHT) / 2.0, bottom + 34, escaped(figure.x().title()));
    add(
        "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        (TOP + bottom) / 2, escaped(figure.y().title()));
  }

  private static List<Double> ticks(Axis axis, double[] range) {
    List<Double> ticks = new ArrayList<>();
    if (axis.scale() == Scale.LINEAR) {
      double rough = (range[1] - range[0]) / 5;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double share = rough / power;
      double step = power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
      for (double t = Math.ceil(range[0] / step) * step; t <= range[1]; t += step) {
        ticks.add(t);
      }
      return ticks;
    }
    double base = axis.scale() == Scale.BINARY ? 2 : 10;
    double first = Math.ceil(Math.log(range[0]) / Math.log(base) - 1e-9);
    for (double t = Math.pow(base, first); t <= range[1] * (1 + 1e-9); t *= base) {
      ticks.add(t);
    }
    return ticks;
  }

  private static String tickText(Axis axis, double tick) {
    return switch (axis.unit()) {
      case NONE -> Numbers.plain(tick);
      case NANOS -> Numbers.nanos(tick);
      case PERCENTILE -> "p" + Numbers.plain(100 - 100 / tick);
    };
  }

  private double x(double value) {
    return LEFT + share(figure.x(), xRange, value) * (WIDTH - RIGHT - LEFT);
  }

  private double y(double value) {
    return bottom - share(figure.y(), yRange, value) * (bottom - TOP);
  }

  private static double share(Axis axis, double[] range, double value) {
    return axis.scale() == Scale.LINEAR
        ? (value - range[0]) / (range[1] - range[0])
        : Math.log(Math.max(value, range[0]) / range[0]) / Math.log(range[1] / range[0]);
  }

  private void line(Line line) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < figure.at().size(); i++) {
      Double value = line.values().get(i);
      if (value != null) {
        path.append(
            String.format(
                Locale.ROOT,
                "%s%.1f %.1f ",
                path.isEmpty() ? "M" : "L",
                x(figure.at().get(i)),
                y(value)));
      }
    }
    add("<path d=\"%s\" fill=\"none\" %s/>", path.toString().strip(), stroke(line));
  }

  private static String stroke(Line line) {
    return "stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\""
        .formatted(
            COLOURS.get(line.colour() % COLOURS.size()), DASHES.get(line.dash() % DASHES.size()));
  }

  private void key(Line line, int rank) {
    int row = rank / KEY_COLUMNS;
    double x = LEFT + (rank % KEY_COLUMNS) * (WIDTH - LEFT) / (double) KEY_COLUMNS;
    double y = bottom + AXIS + (double) KEY_ROW * row;
    add("<path d=\"M%.1f %.1f h24\" %s/>", x, y, stroke(line));
    add("<text x=\"%.1f\" y=\"%.1f\">%s</text>", x + 30, y + 4, escaped(line.label()));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
