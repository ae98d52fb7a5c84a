package io.l2bench.workload.parse;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.format.Rows;
import io.l2bench.workload.format.TraceInput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One pass over binary records of one size. A format says what a record means. */
public abstract class RecordReader implements RequestReader, Place {
  private static final int RECORDS = 4096;

  private final String where;
  private final InputStream in;
  private final Rows rows;
  private final int recordBytes;
  private final byte[] buffer;

  /** Where the buffer begins in the file. */
  private long bufferAt;

  private int at;
  private int filled;

  /** Bytes of an incomplete last record, after the whole ones. */
  private int cut;

  private @Nullable TraceClock clock;
  private boolean any;

  protected RecordReader(TraceInput input, int recordBytes) {
    where = input.where();
    in = input.bytes();
    rows = input.rows();
    this.recordBytes = recordBytes;
    buffer = new byte[recordBytes * RECORDS];
  }

  /**
   * A clock for the begins of requests, not started yet.
   *
   * @param nanosPerTick the unit of the trace's times: a power of ten, at most that of a second
   */
  protected final TraceClock startClock(long nanosPerTick) {
    clock = new TraceClock(this, nanosPerTick);
    return clock;
  }

  @Override
  public final Duration clockStart() {
    return clock == null ? Duration.ZERO : clock.start();
  }

  /**
   * Takes in the record there; as its last step it may add one request.
   *
   * @throws BadInputException if the record is bad; the pass is then unchanged
   */
  protected abstract void take(byte[] bytes, int from, RequestBatch batch);

  @Override
  public final boolean read(RequestBatch batch) throws IOException {
    batch.clear();
    while (!batch.isFull() && (at < filled || fill())) {
      try {
        take(buffer, at, batch);
        rows.take();
      } catch (BadInputException e) {
        rows.skip(e);
      }
      at += recordBytes;
    }
    if (!any && batch.size() == 0) {
      throw bad("requests", "none up to the end");
    }
    any = true;
    return batch.size() > 0;
  }

  @Override
  public final BadInputException bad(String expected, String found) {
    return new BadInputException("%s byte %d".formatted(where, bufferAt + at), expected, found);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads as many whole records as there is room for; false if there are none. */
  private boolean fill() throws IOException {
    if (cut > 0) {
      String found = "only %d".formatted(cut);
      cut = 0;
      rows.skip(bad("a record of %d bytes".formatted(recordBytes), found));
      return false;
    }
    bufferAt += filled;
    at = 0;
    int got = in.readNBytes(buffer, 0, buffer.length);
    cut = got % recordBytes;
    filled = got - cut;
    return filled > 0 || (cut > 0 && fill());
  }
}
