package io.l2bench.curve;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.Locale;

/** The table of curves, a row a point; results/README.md says what each column means. */
public final class CurveCsv {
  private CurveCsv() {}

  /** Writes a header and all points. */
  public static void write(Writer out, Curves curves) {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord("trace", "policy", "capacity", "lookups", "misses", "miss_ratio", "error");
    for (Curve curve : curves.curves()) {
      for (CurvePoint point : curve.points()) {
        csv.writeRecord(
            curves.trace(),
            curve.policy(),
            Integer.toString(point.capacity()),
            Long.toString(curve.lookups()),
            Long.toString(point.misses()),
            decimals(point.missRatio()),
            decimals(point.error()));
      }
    }
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
