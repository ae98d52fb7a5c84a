package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The I/O logs of fio, versions 2 and 3 (fio manual, Trace file format). Offsets and lengths are in
 * bytes. Version 3 has a time in microseconds before each action; version 2 has none, and its waits
 * are passed over, like all actions that move no data, including trims. The file is the disk. fio
 * appends to an existing log: each further header begins a log whose clock starts again.
 */
@AutoService(TraceFormat.class)
public final class FioFormat implements TraceFormat {
  private static final Pattern HEADER = Pattern.compile("fio version ([23]) iolog");
  private static final Pattern BEGIN = Pattern.compile("(?m)^\\W*fio version [23] iolog\\s*$");
  private static final List<String> COLUMNS =
      List.of("timestamp", "file", "action", "offset", "length");
  private static final Set<String> NO_REQUESTS =
      Set.of(
          "add",
          "open",
          "close",
          "wait",
          "timeout",
          "trim",
          "sync",
          "datasync",
          "syncfs",
          "sync_file_range");
  private static final String TIMED_VERSION = "3";
  private static final int TIME = 0;
  private static final int FILE = 1;
  private static final int ACTION = 2;
  private static final int OFFSET = 3;
  private static final int LENGTH = 4;
  private static final long NANOS_PER_MICRO = 1000;

  @Override
  public String name() {
    return "fio";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public Fit fit(Head head) {
    return Fit.wholeIf(BEGIN.matcher(head.text()).find());
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends TextReader {
    private final TraceClock clock = startClock(NANOS_PER_MICRO);
    private boolean timed;

    /** When the current log began, and its latest action, in microseconds of the first log. */
    private long logBegin;

    private long latest;

    Reader(TraceInput input) {
      super(input, Fields.BLANKS, COLUMNS);
    }

    /** Another header begins another log, whose times continue where the last log ended. */
    @Override
    protected boolean takeHeader() {
      Matcher header = HEADER.matcher(lines.string());
      if (!header.matches()) {
        return false;
      }
      timed = header.group(1).equals(TIMED_VERSION);
      logBegin = latest;
      return true;
    }

    @Override
    protected void requireHeader() {
      throw lines.bad("the header 'fio version 2 iolog' or 'fio version 3 iolog'");
    }

    @Override
    protected void take(RequestBatch batch) {
      if (!timed) {
        row.insertEmpty();
      }
      row.requireAtLeast(ACTION + 1);
      Op op = op();
      long micros = timed ? micros() : RequestBatch.NO_TIME;
      if (op != null) {
        takeTransfer(batch, op, micros);
      }
      latest = Math.max(latest, micros);
    }

    private long micros() {
      long since = row.number(TIME);
      if (since > Long.MAX_VALUE - logBegin) {
        throw row.bad(TIME, " of less than 2^63 us in all logs together");
      }
      return logBegin + since;
    }

    private void takeTransfer(RequestBatch batch, Op op, long micros) {
      row.require(COLUMNS.size());
      long offset = row.number(OFFSET);
      long length = row.number(LENGTH);
      requireExtent(offset, length);
      long begin = timed ? clock.nanos(micros) : RequestBatch.NO_TIME;
      batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
      batch.onDisk(disk(FILE));
    }

    private @Nullable Op op() {
      if (row.is(ACTION, "READ")) {
        return Op.READ;
      }
      if (row.is(ACTION, "WRITE")) {
        return Op.WRITE;
      }
      if (!NO_REQUESTS.contains(row.string(ACTION))) {
        throw row.bad(ACTION, " of fio");
      }
      return null;
    }
  }
}
