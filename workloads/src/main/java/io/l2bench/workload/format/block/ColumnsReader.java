package io.l2bench.workload.format.block;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ColumnSpec;
import io.l2bench.workload.ColumnSpec.Role;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.Header;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over a text whose columns users name. */
final class ColumnsReader extends TextReader {
  private static final String SEPARATORS = "\t;,|";
  private static final String PLACE = "[1-9][0-9]{0,4}";
  private static final int FILE_TIME_NANOS = 100;

  /** Words, and the letters of blktrace for flushes and discards. */
  private static final Pattern NO_TRANSFER =
      Pattern.compile("(?i)F?[DTNFS][A-Z]{0,3}|FLUSH|F?SYNC|DISCARD|TRIM|UNMAP");

  private final TraceInput input;
  private final ColumnSpec spec;
  private final List<Role> roles;
  private final int timeAt;
  private final int diskAt;
  private final int offsetAt;
  private final int sizeAt;
  private final int opAt;
  private final TraceClock clock;
  private final long nanosPerTime;
  private final long offsetBytes;
  private final long sizeBytes;
  private int[] places = {};
  private int width;
  private @Nullable Header header;
  private boolean anyLine;

  ColumnsReader(TraceInput input, ColumnSpec spec) {
    this(
        input, spec, Arrays.stream(Role.values()).filter(r -> spec.column(r).isPresent()).toList());
  }

  private ColumnsReader(TraceInput input, ColumnSpec spec, List<Role> roles) {
    super(input, ',', roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList());
    this.input = input;
    this.spec = spec;
    this.roles = roles;
    timeAt = roles.indexOf(Role.TIME);
    diskAt = roles.indexOf(Role.DISK);
    offsetAt = roles.indexOf(Role.OFFSET);
    sizeAt = roles.indexOf(Role.SIZE);
    opAt = roles.indexOf(Role.OP);
    nanosPerTime = spec.nanosPerTime();
    offsetBytes = spec.offsetBytes();
    sizeBytes = spec.sizeBytes();
    clock = startClock(nanosPerTime == FILE_TIME_NANOS ? FILE_TIME_NANOS : 1);
  }

  @Override
  protected boolean takeHeader() {
    if (anyLine) {
      return header != null && Header.of(row).sameAs(header);
    }
    if (!separate()) {
      if (lines.isComment()) {
        return false;
      }
      throw lines.bad("the columns " + spec.columns());
    }
    boolean named = roles.stream().anyMatch(role -> !isPlace(role));
    boolean isHeader = named || !row.isKey(places[offsetAt]);
    anyLine = isHeader || !lines.isComment();
    header = isHeader ? Header.of(row) : null;
    return isHeader;
  }

  /** Finds the separator, and with it the places of the columns needed; whether it succeeded. */
  private boolean separate() {
    String line = lines.string();
    return SEPARATORS.chars().anyMatch(unit -> line.indexOf(unit) >= 0 && find((char) unit))
        || find(Fields.BLANKS);
  }

  private boolean find(char separator) {
    row.separateBy(separator);
    row.split();
    Header names = Header.of(row);
    places = roles.stream().mapToInt(role -> place(role, names)).toArray();
    width = Arrays.stream(places).max().orElse(0) + 1;
    return width <= row.count() && Arrays.stream(places).allMatch(place -> place >= 0);
  }

  private int place(Role role, Header names) {
    String column = spec.column(role).orElseThrow();
    return isPlace(role) ? Integer.parseInt(column) - 1 : names.place(column);
  }

  private boolean isPlace(Role role) {
    return spec.column(role).orElseThrow().matches(PLACE);
  }

  @Override
  protected void take(RequestBatch batch) {
    row.requireAtLeast(width);
    row.arrange(places);
    Op op = op();
    long offset = row.units(offsetAt, offsetBytes);
    long length = sizeAt < 0 ? sizeBytes : row.units(sizeAt, sizeBytes);
    if (op == null) {
      return;
    }
    requireExtent(offset, length);
    batch.add(op, offset, length, begin(), RequestBatch.NO_TIME);
    if (diskAt >= 0) {
      batch.onDisk(disk(diskAt));
    }
  }

  private long begin() {
    if (timeAt < 0) {
      return RequestBatch.NO_TIME;
    }
    boolean ticks = nanosPerTime == FILE_TIME_NANOS;
    return clock.nanos(ticks ? row.number(timeAt) : row.time(timeAt, nanosPerTime));
  }

  /** What a request does, or null if it transfers nothing. */
  private @Nullable Op op() {
    if (opAt < 0) {
      return Op.READ;
    }
    char first = Character.toUpperCase(row.letter(opAt, 0));
    char second = Character.toUpperCase(row.letter(opAt, 1));
    return switch (first == 'F' && second != 0 ? second : first) {
      case 'R' -> Op.READ;
      case 'W' -> Op.WRITE;
      case '0', '1', '2', '8', 'A' -> second == 0 ? numbered(first) : scsi();
      default -> {
        if (!NO_TRANSFER.matcher(row.string(opAt)).matches()) {
          throw badOp();
        }
        yield null;
      }
    };
  }

  private Op numbered(char digit) {
    if (digit != '0' && digit != '1') {
      throw badOp();
    }
    if (spec.zeroReads().isEmpty()) {
      input.rows().note("Operation 0 is taken as a read and 1 as a write; see --units op=read1.");
    }
    boolean zeroReads = spec.zeroReads().orElse(true);
    return (digit == '0') == zeroReads ? Op.READ : Op.WRITE;
  }

  private Op scsi() {
    Op op = ScsiCommand.op(row.hexadecimal(opAt));
    if (op == null) {
      throw badOp();
    }
    return op;
  }

  private BadInputException badOp() {
    return row.bad(opAt, " of a read (R, read, 0, 28) or a write (W, write, 1, 2a)");
  }
}
