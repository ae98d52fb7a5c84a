package io.l2bench.workload;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of a batch that most traces leave empty: it takes no memory, and every row has the same
 * value, until a row is set to another.
 */
final class OptionalColumn {
  private final int rows;
  private final long usual;
  private long @Nullable [] values;

  OptionalColumn(int rows, long usual) {
    this.rows = rows;
    this.usual = usual;
  }

  long get(int row) {
    return values == null ? usual : values[row];
  }

  void set(int row, long value) {
    if (values != null) {
      values[row] = value;
    } else if (value != usual) {
      values = new long[rows];
      Arrays.fill(values, usual);
      values[row] = value;
    }
  }
}
