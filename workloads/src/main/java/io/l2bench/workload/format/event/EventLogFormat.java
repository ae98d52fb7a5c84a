package io.l2bench.workload.format.event;

import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A log of events, a line each: it is recognised by one such line among others. */
abstract class EventLogFormat implements TraceFormat {
  private final String name;
  private final Pattern event;
  private final Function<TraceInput, RequestReader> reader;

  /**
   * A format.
   *
   * @param event finds the beginning of a line with an event
   * @param reader opens a pass over the requests of a log
   */
  EventLogFormat(String name, Pattern event, Function<TraceInput, RequestReader> reader) {
    this.name = name;
    this.event = event;
    this.reader = reader;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Trace.Kind kind() {
    return Trace.Kind.DISK;
  }

  @Override
  public final Fit fit(Head head) {
    return Fit.wholeIf(event.matcher(head.text()).find());
  }

  @Override
  public final RequestReader open(TraceInput input) {
    return reader.apply(input);
  }
}
