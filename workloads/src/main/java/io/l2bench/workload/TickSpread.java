package io.l2bench.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A trace with a coarse clock whose simultaneous requests are spread out: those with one begin time
 * are spread over the tick that begins there, evenly and in order, and keep their durations. A
 * second reader counts one tick ahead, so that memory does not grow with a tick; a pass reads the
 * trace twice.
 */
public final class TickSpread extends DerivedTrace {
  private final long tickNanos;

  /**
   * A trace spread over its ticks.
   *
   * @param tickNanos how long a tick of its clock is, as {@link ClockResolution#stepNanos} says
   */
  public TickSpread(Trace trace, long tickNanos) {
    super(trace);
    if (tickNanos < 1) {
      throw new IllegalArgumentException("a tick must be at least 1 ns, found " + tickNanos);
    }
    this.tickNanos = tickNanos;
  }

  /** The trace itself, unless its clock is coarse. */
  public static Trace ofCoarse(Trace trace, ClockResolution resolution) {
    return resolution.isCoarse() ? new TickSpread(trace, resolution.stepNanos()) : trace;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(source.notes());
    notes.add(
        "Times come in steps of %s; requests of one step are spread evenly over it."
            .formatted(Duration.ofNanos(tickNanos).toString().substring(2).replace("S", " s")));
    return notes;
  }

  @Override
  public RequestReader open() throws IOException {
    RequestReader ahead = source.open();
    try {
      return new Reader(source.open(), new TickCounts(ahead), tickNanos);
    } catch (IOException | RuntimeException e) {
      ahead.close();
      throw e;
    }
  }

  private static final class Reader extends DerivedReader {
    private final TickCounts counts;
    private final long tickNanos;
    private final RequestBatch rows = new RequestBatch();
    private long tickBegin = Long.MIN_VALUE;
    private long inTick;
    private long given;

    Reader(RequestReader source, TickCounts counts, long tickNanos) {
      super(source);
      this.counts = counts;
      this.tickNanos = tickNanos;
    }

    @Override
    public boolean read(RequestBatch batch) throws IOException {
      batch.clear();
      if (!source.read(rows)) {
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
    public void close() throws IOException {
      counts.close();
      source.close();
    }
  }
}
