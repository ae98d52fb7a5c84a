package io.l2bench.workload.format.event;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import io.l2bench.workload.parse.TraceClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over an event log of QEMU. */
abstract class QemuEventReader extends TextReader {
  private static final long NANOS_PER_MICRO = 1000;

  /** The requests so far that were not given out yet. */
  protected final BegunRequests requests = new BegunRequests();

  private final TraceClock clock = startClock(NANOS_PER_MICRO);

  /** The time of the current event, in microseconds of the log's clock, or NO_TIME. */
  private long micros = RequestBatch.NO_TIME;

  QemuEventReader(TraceInput input) {
    super(input, Fields.BLANKS, List.of());
  }

  /** Takes in an event: its name and fields. */
  protected abstract void takeEvent(String event);

  @Override
  protected final void take(RequestBatch batch) {
    StampedEvent line = StampedEvent.of(lines.string());
    if (line.micros() != RequestBatch.NO_TIME) {
      micros = line.micros();
    }
    takeEvent(line.event());
  }

  @Override
  protected final void addHeldBack(RequestBatch batch) {
    requests.addTo(batch);
  }

  /** The time of the current event, or of the last one that had a time; the clock starts here. */
  protected final long nanos() {
    return micros == RequestBatch.NO_TIME ? micros : clock.nanos(micros);
  }

  /** The number of the disk of that name. */
  protected final int disk(String name) {
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    return disks.number(text, 0, text.length);
  }

  /** The fields of an event. */
  protected final Matcher matched(Pattern pattern, String event, String expected) {
    Matcher fields = pattern.matcher(event);
    if (!fields.matches()) {
      throw lines.bad(expected);
    }
    return fields;
  }
}
