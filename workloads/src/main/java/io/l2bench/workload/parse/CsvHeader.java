package io.l2bench.workload.parse;

import java.util.List;

/**
 * The header of a CSV with columns of known names, in any order and among others. The first line
 * shows whether commas, semicolons or tabs separate fields.
 */
public final class CsvHeader {
  private final Lines lines;
  private final Fields row;
  private final List<String> columns;
  private final List<String> needed;
  private int width;
  private int[] places = {};
  private boolean anyLine;

  /**
   * The header of a pass that has not begun.
   *
   * @param columns in the order of {@link #arrange}, which is that of rows without a header
   * @param needed those that a header must have
   */
  public CsvHeader(Lines lines, Fields row, List<String> columns, List<String> needed) {
    this.lines = lines;
    this.row = row;
    this.columns = columns;
    this.needed = needed;
    this.width = columns.size();
  }

  /** Takes in the current line if it is a header; whether it is. */
  public boolean take() {
    if (!anyLine) {
      anyLine = true;
      String line = lines.string();
      row.separateBy(line.contains(",") ? ',' : line.contains(";") ? ';' : '\t');
    }
    row.split();
    Header header = Header.of(row);
    if (!header.hasAll(needed)) {
      return false;
    }
    width = header.size();
    places = header.places(columns);
    return true;
  }

  /** Whether the header, or a file without one, has a column. */
  public boolean has(int column) {
    return places.length == 0 || places[column] >= 0;
  }

  /** Puts the fields of the current row in the order of the columns; empty where it has none. */
  public void arrange() {
    row.require(width);
    row.arrange(places);
  }
}
