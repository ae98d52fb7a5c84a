package io.l2bench.workload.format.keys;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.LittleEndian;
import io.l2bench.workload.parse.RecordReader;
import io.l2bench.workload.parse.TraceClock;

/**
 * The oracleGeneral format of libCacheSim: little-endian records of 24 bytes, without a header: a
 * time in seconds (32 bits), a key (64 bits), a size (32 bits) and the number of the next request
 * for the key, or -1 (64 bits). Sizes are not used.
 */
@AutoService(TraceFormat.class)
public final class OracleGeneral implements TraceFormat {
  private static final int RECORD_BYTES = 24;
  private static final int KEY_AT = 4;
  private static final int SIZE_AT = 12;
  private static final int NEXT_AT = 16;

  /** The most seconds that a time may lie before that of the previous record. */
  private static final long MOST_BACK = 3600;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  @Override
  public String name() {
    return "oracleGeneral";
  }

  @Override
  public Trace.Kind kind() {
    return Trace.Kind.KEYS;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public Fit fit(Head head) {
    byte[] bytes = head.bytes();
    NextUses uses = new NextUses();
    long lastTime = 0;
    for (int at = 0; at + RECORD_BYTES <= bytes.length; at += RECORD_BYTES) {
      long time = LittleEndian.u32(bytes, at);
      if (time < lastTime - MOST_BACK) {
        return Fit.NONE;
      }
      lastTime = time;
      long key = LittleEndian.i64(bytes, at + KEY_AT);
      long size = LittleEndian.u32(bytes, at + SIZE_AT);
      uses.add(key, size, LittleEndian.i64(bytes, at + NEXT_AT));
    }
    return uses.fit();
  }

  @Override
  public RequestReader open(TraceInput input) {
    return new Reader(input);
  }

  private static final class Reader extends RecordReader {
    private final TraceClock clock = startClock(NANOS_PER_SECOND);

    Reader(TraceInput input) {
      super(input, RECORD_BYTES);
    }

    @Override
    protected void take(byte[] bytes, int from, RequestBatch batch) {
      long next = LittleEndian.i64(bytes, from + NEXT_AT);
      if (!NextUses.isNext(next)) {
        throw bad("the number of a later request, or -1", Long.toString(next));
      }
      long begin = clock.nanos(LittleEndian.u32(bytes, from));
      long key = LittleEndian.i64(bytes, from + KEY_AT);
      batch.add(Op.READ, key, 1, begin, RequestBatch.NO_TIME);
    }
  }
}
