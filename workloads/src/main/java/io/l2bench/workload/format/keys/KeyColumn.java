package io.l2bench.workload.format.keys;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.Header;
import io.l2bench.workload.parse.TextReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a text of several columns with a key in one of them. The first line shows whether
 * commas, semicolons or blanks separate columns. The key is the column that users choose, or that a
 * header names {@code key}, {@code id} or {@code obj_id}.
 */
abstract class KeyColumn extends TextReader {
  private static final List<String> KEY_NAMES = List.of("key", "id", "obj_id");

  /** If a header has these, {@code id} is not what a request reads. */
  private static final Set<String> PLACES = Set.of("offset", "lba", "lbn", "sector", "block");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,4}");

  private final @Nullable String chosen;
  private final boolean byPlace;
  private @Nullable Header header;
  private boolean anyLine;

  /** Where the key is, from 0. */
  protected int column;

  KeyColumn(TraceInput input) {
    super(input, ',', List.of());
    chosen = input.settings().column();
    byPlace = chosen != null && isPlace(chosen);
  }

  private static boolean isPlace(String column) {
    boolean number = NUMBER.matcher(column).matches();
    if (number && !PLACE.matcher(column).matches()) {
      throw new BadInputException(
          "--column", "a number from 1 to 99999, or a name", PlainText.quoted(column));
    }
    return number;
  }

  /** Whether the first line is a header, if the user chose the column by its place. */
  protected abstract boolean isHeaderOverPlace(Header names);

  /** Whether the current line is the header once more. */
  protected final boolean isHeaderAgain() {
    return header != null && Header.of(row).sameAs(header);
  }

  @Override
  protected final boolean takeHeader() {
    if (anyLine) {
      return isHeaderAgain();
    }
    String line = lines.string();
    row.separateBy(line.contains(",") ? ',' : line.contains(";") ? ';' : Fields.BLANKS);
    row.split();
    Header names = Header.of(row);
    if (lines.isComment() && !isFound(names)) {
      return false;
    }
    anyLine = true;
    boolean found = byPlace ? isHeaderAt(names) : named(names);
    header = found ? names : null;
    return found;
  }

  private boolean isFound(Header names) {
    return !byPlace && keyNames().stream().anyMatch(name -> names.place(name) >= 0);
  }

  private boolean isHeaderAt(Header names) {
    column = Integer.parseInt(String.valueOf(chosen)) - 1;
    row.requireAtLeast(column + 1);
    return isHeaderOverPlace(names);
  }

  private boolean named(Header names) {
    List<String> found = keyNames().stream().filter(name -> names.place(name) >= 0).toList();
    boolean doubtful = chosen == null && found.equals(List.of("id")) && names.hasAny(PLACES);
    if (found.size() != 1 || doubtful) {
      String expected = found.size() > 1 ? "--column for one of " : "a column named ";
      throw lines.bad(expected + String.join(" or ", keyNames()));
    }
    column = names.place(found.get(0));
    return true;
  }

  private List<String> keyNames() {
    return chosen == null ? KEY_NAMES : List.of(chosen);
  }
}
