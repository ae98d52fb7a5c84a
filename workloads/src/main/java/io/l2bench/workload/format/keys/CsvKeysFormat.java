package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of several columns, one of which is the key: a decimal number from -2^63 to 2^64 - 1.
 * Columns are separated by commas, by semicolons, or by blanks, whatever the first line has; a
 * first line without a number in that column is a header. Without a choice the key is the column
 * that a header calls {@code key}, {@code id} or {@code obj_id}. Quotes mean nothing.
 */
@AutoService(TraceFormat.class)
public final class CsvKeysFormat implements TraceFormat {
  private static final List<String> KEY_NAMES = List.of("key", "id", "obj_id");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  @Override
  public String name() {
    return "csv-keys";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public boolean recognizes(Head head) {
    List<String> columns = Arrays.asList(SEPARATOR.split(head.firstLine(), -1));
    return columns.size() > 1 && KEY_NAMES.stream().anyMatch(columns::contains);
  }

  @Override
  public boolean takesColumn() {
    return true;
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends TextReader {
    private final @Nullable String chosen;
    private int column;

    Reader(TraceInput input) {
      super(input, ',', List.of());
      chosen = input.column();
    }

    @Override
    protected boolean isHeader() {
      String line = lines.string();
      row.separateBy(line.contains(",") ? ',' : line.contains(";") ? ';' : Fields.BLANKS);
      row.split();
      if (chosen != null && chosen.matches("[1-9][0-9]{0,4}")) {
        column = Integer.parseInt(chosen) - 1;
        row.requireAtLeast(column + 1);
        return !NUMBER.matcher(row.string(column)).matches();
      }
      column = named(chosen == null ? KEY_NAMES : List.of(chosen));
      return true;
    }

    @Override
    protected void take(RequestBatch batch) {
      row.requireAtLeast(column + 1);
      batch.add(Op.READ, row.key(column), 1);
    }

    private int named(List<String> names) {
      for (int i = 0; i < row.count(); i++) {
        if (names.contains(row.string(i))) {
          return i;
        }
      }
      throw lines.bad("a column named " + String.join(" or ", names));
    }
  }
}
