package io.l2bench.workload.format.event;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Clock;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The default text output of blkparse, from blktrace (manual page blkparse(1), Default output). A
 * request is what lies between its issue to the driver (action D) and its completion (C), in
 * sectors of 512 bytes; other actions, discards, flushes and the summary are passed over. Major and
 * minor number together name the disk. In a log without completions, requests have no end.
 */
@AutoService(TraceFormat.class)
public final class BlkparseFormat implements TraceFormat {
  private static final Pattern EVENT =
      Pattern.compile(
          "[0-9]+,[0-9]+\\s+[0-9]+\\s+[0-9]+\\s+[0-9]+\\.[0-9]{9}\\s+[0-9]+\\s+[A-Z].*");
  private static final List<String> COLUMNS =
      List.of(
          "device", "CPU", "sequence", "time", "PID", "action", "RWBS", "sector", "+", "blocks");
  private static final int DEVICE = 0;
  private static final int TIME = 3;
  private static final int ACTION = 5;
  private static final int RWBS = 6;
  private static final int SECTOR = 7;
  private static final int PLUS = 8;
  private static final int BLOCKS = 9;

  @Override
  public String name() {
    return "blkparse";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public boolean recognizes(Head head) {
    return head.begins(EVENT);
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends TextReader {
    private final BegunRequests requests = new BegunRequests();
    private final Clock clock = new Clock(lines, 1);
    private long now;

    Reader(TraceInput input) {
      super(input, Fields.BLANKS, COLUMNS);
    }

    @Override
    protected void take(RequestBatch batch) {
      boolean issue = isAction("D");
      if (!issue && !isAction("C")) {
        return;
      }
      String kind = row.string(RWBS);
      boolean read = kind.startsWith("R") || kind.startsWith("FR");
      if (kind.contains("D") || kind.contains("N") || (!read && !kind.contains("W"))) {
        return;
      }
      if (row.count() > PLUS && row.is(PLUS, "+")) {
        takeTransfer(issue, read ? Op.READ : Op.WRITE);
      } else if (!kind.startsWith("F")) {
        throw lines.bad("a sector, '+' and a number of blocks");
      }
    }

    @Override
    protected void takeEmpty() {}

    @Override
    protected void addHeldBack(RequestBatch batch) {
      requests.addTo(batch);
    }

    @Override
    protected void end() {
      requests.end(now);
    }

    /** Whether the line is an event with that action; those of the summary are none. */
    private boolean isAction(String action) {
      return row.count() > SECTOR && row.is(ACTION, action) && row.string(DEVICE).contains(",");
    }

    private void takeTransfer(boolean issue, Op op) {
      row.requireAtLeast(COLUMNS.size());
      String key = row.string(DEVICE) + ' ' + row.string(SECTOR);
      long offset = row.sectors(SECTOR);
      long length = row.sectors(BLOCKS);
      requireExtent(offset, length);
      long time = row.seconds(TIME);
      if (issue) {
        now = clock.nanos(time);
        requests.begin(key, op, offset, length, disk(DEVICE, DEVICE), now);
      } else if (requests.isUnderWay(key)) {
        now = clock.nanos(time);
        requests.complete(key, now);
      }
    }
  }
}
