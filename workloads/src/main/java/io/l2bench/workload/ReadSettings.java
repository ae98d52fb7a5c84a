package io.l2bench.workload;

import org.jspecify.annotations.Nullable;

/**
 * How to read trace files; bundled and synthetic traces need none of it.
 *
 * @param format name of the format, or null to detect it from the first bytes
 * @param column of the key in a file of several, by its number from 1 or by its name; or null
 * @param columns of any text that make requests to a disk; or null
 * @param skipBad how many bad rows of a file are skipped before one is an error
 */
public record ReadSettings(
    @Nullable String format, @Nullable String column, @Nullable ColumnSpec columns, long skipBad) {
  /** The format is detected, and the first bad row is an error. */
  public static final ReadSettings PLAIN = new ReadSettings(null, null, 0);

  public ReadSettings {
    if (skipBad < 0) {
      throw new BadInputException("bad rows to skip", "at least 0", Long.toString(skipBad));
    }
  }

  /** Settings of a file in a known format. */
  public ReadSettings(@Nullable String format, @Nullable String column, long skipBad) {
    this(format, column, null, skipBad);
  }
}
