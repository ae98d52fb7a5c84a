package io.l2bench.workload.format;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pass over an event log. Requests come in the order of their begins, so one that is under way
 * holds back those behind it: memory is that of the requests begun since the oldest in flight. What
 * is under way when the log ends completes with its last line.
 */
final class QemuLogReader implements RequestReader {
  private static final String STAMP = "(?:[0-9]+@([0-9]{1,12})\\.([0-9]{6}):)?";
  private static final Pattern SETUP =
      Pattern.compile(
          STAMP
              + "qed_aio_setup s (\\S+) acb (\\S+) sector_num ([0-9]{1,18}) nb_sectors ([0-9]{1,18})"
              + " opaque \\S+ flags 0x([0-9a-f]{1,8})");
  private static final Pattern COMPLETE =
      Pattern.compile(STAMP + "qed_aio_complete s (\\S+) acb (\\S+) ret -?[0-9]+");
  private static final long SECTOR = 512;
  private static final long MOST_SECTORS = Long.MAX_VALUE / SECTOR / 2;
  private static final int WRITE = 1;
  private static final int ZERO = 2;

  private final Lines lines;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<String, Pending> byRequest = new HashMap<>();
  private @Nullable String disk;
  private long firstMicros = RequestBatch.NO_TIME;
  private long lastNanos = RequestBatch.NO_TIME;
  private long order;
  private boolean ended;

  private static final class Pending {
    private final Op op;
    private final long offset;
    private final long length;
    private final long begin;
    private final long beginOrder;
    private long end;
    private long endOrder = RequestBatch.NO_ORDER;

    Pending(Op op, long offset, long length, long begin, long beginOrder) {
      this.op = op;
      this.offset = offset;
      this.length = length;
      this.begin = begin;
      this.beginOrder = beginOrder;
    }
  }

  QemuLogReader(String where, InputStream in) {
    lines = new Lines(where, in);
  }

  @Override
  public boolean read(RequestBatch batch) throws IOException {
    batch.clear();
    while (!batch.isFull() && (isNextWhole() || advance())) {
      if (isNextWhole()) {
        Pending next = pending.remove();
        batch.add(next.op, next.offset, next.length, next.begin, next.end);
        batch.order(next.beginOrder, next.endOrder);
      }
    }
    if (batch.size() == 0 && order == 0) {
      throw lines.bad("a request (qed_aio_setup) before the end of the log");
    }
    return batch.size() > 0;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private boolean isNextWhole() {
    Pending next = pending.peek();
    return next != null && next.endOrder != RequestBatch.NO_ORDER;
  }

  /** Takes in a line, or the end of the log; false if that has been before. */
  private boolean advance() throws IOException {
    if (lines.next()) {
      take(new String(lines.text(), lines.from(), lines.to() - lines.from()));
      return true;
    }
    if (ended) {
      return false;
    }
    ended = true;
    for (Pending open : pending) {
      if (open.endOrder == RequestBatch.NO_ORDER) {
        complete(open);
      }
    }
    return true;
  }

  private void take(String line) {
    if (line.contains("qed_aio_setup ")) {
      setUp(matched(SETUP, line, "qed_aio_setup with its fields"));
    } else if (line.contains("qed_aio_complete ")) {
      Matcher fields = matched(COMPLETE, line, "qed_aio_complete with its fields");
      time(fields);
      Pending request = byRequest.remove(fields.group(4));
      if (request == null) {
        throw lines.bad("the completion of a request that was set up");
      }
      complete(request);
    }
  }

  private Matcher matched(Pattern pattern, String line, String expected) {
    Matcher fields = pattern.matcher(line);
    if (!fields.matches()) {
      throw lines.bad(expected);
    }
    return fields;
  }

  private void setUp(Matcher fields) {
    time(fields);
    if (disk == null) {
      disk = fields.group(3);
    } else if (!disk.equals(fields.group(3))) {
      throw lines.bad("the one disk of this log (s " + disk + ")");
    }
    int flags = Integer.parseUnsignedInt(fields.group(7), 16);
    Op op = (flags & WRITE) == 0 ? Op.READ : (flags & ZERO) != 0 ? Op.ZERO : Op.WRITE;
    long offset = bytes(fields.group(5));
    Pending request = new Pending(op, offset, bytes(fields.group(6)), lastNanos, order++);
    if (request.length == 0 || byRequest.put(fields.group(4), request) != null) {
      throw lines.bad("a request of some sectors that is not under way");
    }
    pending.add(request);
  }

  private void complete(Pending request) {
    request.end = lastNanos;
    request.endOrder = order++;
  }

  private long bytes(String sectors) {
    long count = Long.parseLong(sectors);
    if (count > MOST_SECTORS) {
      throw lines.bad("at most %d sectors".formatted(MOST_SECTORS));
    }
    return count * SECTOR;
  }

  /** Notes the time of an event, in nanoseconds since the first request. */
  private void time(Matcher fields) {
    if (fields.group(1) == null) {
      return;
    }
    long micros = Long.parseLong(fields.group(1)) * 1_000_000 + Long.parseLong(fields.group(2));
    if (firstMicros == RequestBatch.NO_TIME) {
      firstMicros = micros;
    }
    lastNanos = Math.max(lastNanos, (micros - firstMicros) * 1000);
  }
}
