package io.l2bench.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A trace whose coarse clock does not make its requests simultaneous: those with one begin time are
 * spread over the tick that begins there, evenly and in order, and keep their durations. A second
 * reader goes one tick ahead and counts, so that memory does not grow with a tick; a pass reads the
 * trace twice.
 */
public final class TickSpread implements Trace {
  private final Trace trace;
  private final long tickNanos;

  /**
   * A trace spread over its ticks.
   *
   * @param tickNanos how long a tick of its clock is, as {@link ClockResolution#stepNanos} says
   */
  public TickSpread(Trace trace, long tickNanos) {
    if (tickNanos < 1) {
      throw new IllegalArgumentException("a tick must be at least 1 ns, found " + tickNanos);
    }
    this.trace = trace;
    this.tickNanos = tickNanos;
  }

  /** The trace itself, unless its clock is coarse. */
  public static Trace ofCoarse(Trace trace, ClockResolution resolution) {
    return resolution.isCoarse() ? new TickSpread(trace, resolution.stepNanos()) : trace;
  }

  @Override
  public String name() {
    return trace.name();
  }

  @Override
  public Kind kind() {
    return trace.kind();
  }

  @Override
  public long badRows() {
    return trace.badRows();
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(trace.notes());
    notes.add(
        "Times come in steps of %s; requests of one step are spread evenly over it."
            .formatted(Duration.ofNanos(tickNanos).toString().substring(2).replace("S", " s")));
    return notes;
  }

  @Override
  public RequestReader open() throws IOException {
    RequestReader ahead = trace.open();
    try {
      return new Reader(trace.open(), new TickCounts(ahead), tickNanos);
    } catch (IOException | RuntimeException e) {
      ahead.close();
      throw e;
    }
  }

  private static final class Reader implements RequestReader {
    private final RequestReader reader;
    private final TickCounts counts;
    private final long tickNanos;
    private final RequestBatch rows = new RequestBatch();
    private long tickBegin = Long.MIN_VALUE;
    private long inTick;
    private long given;

    Reader(RequestReader reader, TickCounts counts, long tickNanos) {
      this.reader = reader;
      this.counts = counts;
      this.tickNanos = tickNanos;
    }

    @Override
    public boolean read(RequestBatch batch) throws IOException {
      batch.clear();
      if (!reader.read(rows)) {
        return false;
      }
      for (int row = 0; row < rows.size(); row++) {
        add(batch, row);
      }
      return true;
    }

    private void add(RequestBatch batch, int row) throws IOException {
      long begin = rows.begin(row);
      if (begin == RequestBatch.NO_TIME) {
        batch.addFrom(rows, row);
        return;
      }
      if (begin != tickBegin) {
        tickBegin = begin;
        inTick = counts.next(begin);
        given = 0;
      }
      long late = tickNanos / inTick * given + tickNanos % inTick * given / inTick;
      given++;
      long end = rows.end(row);
      batch.add(
          rows.op(row),
          rows.offset(row),
          rows.length(row),
          begin + late,
          end == RequestBatch.NO_TIME ? end : end + late);
      batch.order(rows.beginOrder(row), rows.endOrder(row));
      batch.onDisk(rows.disk(row));
    }

    @Override
    public double share() {
      return reader.share();
    }

    @Override
    public String diskName(int number) {
      return reader.diskName(number);
    }

    @Override
    public boolean namesDisks() {
      return reader.namesDisks();
    }

    @Override
    public Duration clockStart() {
      return reader.clockStart();
    }

    @Override
    public void close() throws IOException {
      counts.close();
      reader.close();
    }
  }
}
