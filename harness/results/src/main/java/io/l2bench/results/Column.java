package io.l2bench.results;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, declared once: files, terminal, documentation and schema come from it.
 *
 * @param <T> a row of the table
 * @param name in files, lower case with underscores
 * @param unit of its values; empty for texts
 * @param meaning in a sentence, for the documentation
 * @param value of a row: a text, a number or a boolean; NaN stands for none
 * @param shown how a terminal shows it, or null to hide it
 */
public record Column<T>(
    String name,
    String unit,
    String meaning,
    Function<? super T, ?> value,
    @Nullable Shown<T> shown) {

  /**
   * How a terminal shows a column.
   *
   * @param <T> a row of the table
   * @param heading above the column
   * @param text of a row
   */
  public record Shown<T>(String heading, Function<? super T, String> text) {}

  /** A column of texts. */
  public static <T> Column<T> text(String name, String meaning, Function<? super T, String> value) {
    return new Column<>(name, /* unit= */ "", meaning, value, /* shown= */ null);
  }

  /** A column of numbers. */
  public static <T> Column<T> number(
      String name, String unit, String meaning, Function<? super T, ? extends Number> value) {
    return new Column<>(name, unit, meaning, value, /* shown= */ null);
  }

  /** This column, shown on a terminal as in files. */
  public Column<T> shownAs(String heading) {
    return shownAs(heading, row -> TidyTable.text(value.apply(row)));
  }

  /** This column, shown on a terminal in another form. */
  public Column<T> shownAs(String heading, Function<? super T, String> text) {
    return new Column<>(name, unit, meaning, value, new Shown<>(heading, text));
  }

  /** Whether its values are numbers. */
  public boolean numeric() {
    return !unit.isEmpty();
  }

  /** This column for rows that contain one of its rows. */
  <R> Column<R> of(Function<? super R, ? extends T> part) {
    return new Column<>(
        name,
        unit,
        meaning,
        row -> value.apply(part.apply(row)),
        shown == null
            ? null
            : new Shown<>(shown.heading(), row -> shown.text().apply(part.apply(row))));
  }
}
