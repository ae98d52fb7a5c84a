package io.l2bench.workload.format.event;

import io.l2bench.workload.Op;
import io.l2bench.workload.format.TraceInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over an event log of the QED driver. Requests in flight at its end complete there. */
final class QemuLogReader extends QemuEventReader {
  private static final Pattern SETUP =
      Pattern.compile(
          "qed_aio_setup s (\\S+) acb (\\S+) sector_num ([0-9]{1,18}) nb_sectors ([0-9]{1,18})"
              + " opaque \\S+ flags 0x([0-9a-f]{1,8})");
  private static final Pattern COMPLETE =
      Pattern.compile("qed_aio_complete s (\\S+) acb (\\S+) ret -?[0-9]+");
  private static final long SECTOR = 512;
  private static final long MOST_SECTORS = Long.MAX_VALUE / SECTOR / 2;
  private static final int WRITE = 1;
  private static final int ZERO = 2;

  QemuLogReader(TraceInput input) {
    super(input);
  }

  @Override
  protected void takeEvent(String event) {
    if (event.startsWith("qed_aio_setup ")) {
      setUp(matched(SETUP, event, "qed_aio_setup with its fields"));
    } else if (event.startsWith("qed_aio_complete ")) {
      Matcher fields = matched(COMPLETE, event, "qed_aio_complete with its fields");
      String key = key(fields);
      if (!requests.isInFlight(key)) {
        throw lines.bad("the completion of a request that was set up");
      }
      requests.complete(key, nanos());
    }
  }

  @Override
  protected void end() {
    requests.completeAll(nanos());
  }

  private void setUp(Matcher fields) {
    int flags = Integer.parseUnsignedInt(fields.group(5), 16);
    Op op = (flags & WRITE) == 0 ? Op.READ : (flags & ZERO) != 0 ? Op.ZERO : Op.WRITE;
    long offset = bytes(fields.group(3));
    long length = bytes(fields.group(4));
    String key = key(fields);
    if (length == 0 || requests.isInFlight(key)) {
      throw lines.bad("a request of some sectors that is not in flight");
    }
    requests.begin(key, op, offset, length, disk(fields.group(1)), nanos());
  }

  /** A request is identified by its disk and the address of its state; addresses are reused. */
  private static String key(Matcher fields) {
    return fields.group(1) + ' ' + fields.group(2);
  }

  private long bytes(String sectors) {
    long count = Long.parseLong(sectors);
    if (count > MOST_SECTORS) {
      throw lines.bad("at most %d sectors".formatted(MOST_SECTORS));
    }
    return count * SECTOR;
  }
}
