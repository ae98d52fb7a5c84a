package io.l2bench.workload.format.block;

import io.l2bench.workload.ColumnSpec;
import io.l2bench.workload.ColumnSpec.Role;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Clock;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.Header;
import io.l2bench.workload.parse.TextReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a text whose columns users name. */
final class ColumnsReader extends TextReader {
  private static final String SEPARATORS = "\t;,|";
  private static final String PLACE = "[1-9][0-9]{0,4}";
  private static final int FILE_TIME_NANOS = 100;
  private static final Set<String> NO_TRANSFERS =
      Set.of("D", "T", "F", "N", "S", "DISCARD", "TRIM", "UNMAP", "FLUSH", "SYNC");

  private final TraceInput input;
  private final ColumnSpec spec;
  private final List<Role> roles;
  private final Clock clock;
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
    boolean isHeader = named || !row.isKey(places[roles.indexOf(Role.OFFSET)]);
    anyLine = isHeader || !lines.isComment();
    header = isHeader ? Header.of(row) : null;
    return isHeader;
  }

  /** Finds what separates columns, and with it the places of those needed; whether it did. */
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
    int opAt = roles.indexOf(Role.OP);
    Op op = opAt < 0 ? Op.READ : op(opAt);
    long offset = row.units(roles.indexOf(Role.OFFSET), offsetBytes);
    int sizeAt = roles.indexOf(Role.SIZE);
    long length = sizeAt < 0 ? sizeBytes : row.units(sizeAt, sizeBytes);
    if (op == null) {
      return;
    }
    requireExtent(offset, length);
    batch.add(op, offset, length, begin(), RequestBatch.NO_TIME);
    int diskAt = roles.indexOf(Role.DISK);
    if (diskAt >= 0) {
      batch.onDisk(disk(diskAt));
    }
  }

  private long begin() {
    int at = roles.indexOf(Role.TIME);
    if (at < 0) {
      return RequestBatch.NO_TIME;
    }
    boolean ticks = nanosPerTime == FILE_TIME_NANOS;
    return clock.nanos(ticks ? row.number(at) : row.time(at, nanosPerTime));
  }

  /** What a request does, or null if it transfers nothing. */
  private @Nullable Op op(int field) {
    String text = row.string(field).toUpperCase(Locale.ROOT);
    String data = text.matches("F[RW].*") ? text.substring(1) : text;
    if (data.equals("0") || data.equals("1")) {
      return numbered(data);
    }
    if (data.startsWith("R")) {
      return Op.READ;
    }
    if (data.startsWith("W")) {
      return Op.WRITE;
    }
    if (!NO_TRANSFERS.contains(data)) {
      throw row.bad(field, " of a read (R, read, 0) or a write (W, write, 1)");
    }
    return null;
  }

  private Op numbered(String digit) {
    if (spec.zeroReads().isEmpty()) {
      input.rows().note("Operation 0 is taken as a read and 1 as a write; see --units op=read1.");
    }
    boolean zeroReads = spec.zeroReads().orElse(true);
    return digit.equals("0") == zeroReads ? Op.READ : Op.WRITE;
  }
}
