package io.l2bench.workload.format.block;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.LittleEndian;
import io.l2bench.workload.parse.RecordReader;
import io.l2bench.workload.parse.TraceClock;

/** One pass over virtual SCSI records. */
final class VscsiReader extends RecordReader {
  private static final long SECTOR_BYTES = 512;
  private static final long NANOS_PER_MICRO = 1000;

  private final VscsiLayout layout;
  private final TraceClock clock = startClock(NANOS_PER_MICRO);

  VscsiReader(TraceInput input, VscsiLayout layout) {
    super(input, layout.recordBytes());
    this.layout = layout;
  }

  @Override
  protected void take(byte[] bytes, int from, RequestBatch batch) {
    if (!layout.isAt(bytes, from)) {
      throw bad("a record of version %d".formatted(layout.version()), "something else");
    }
    Op op = ScsiCommand.op(LittleEndian.u16(bytes, from + layout.commandAt()));
    if (op == null) {
      return;
    }
    long block = number("block", bytes, from + layout.blockAt());
    long length = LittleEndian.u32(bytes, from + layout.lengthAt());
    if (length == 0 || block > (Long.MAX_VALUE - length) / SECTOR_BYTES) {
      throw bad("a length of at least 1 and an end below 2^63", length + " at block " + block);
    }
    long response =
        layout.hasResponse() ? number("response time", bytes, from + layout.responseAt()) : 0;
    long begin = clock.nanos(number("time", bytes, from + layout.timeAt()));
    long end = layout.hasResponse() ? clock.after(begin, response) : RequestBatch.NO_TIME;
    batch.add(op, block * SECTOR_BYTES, length, begin, end);
  }

  private long number(String what, byte[] bytes, int at) {
    long value = LittleEndian.i64(bytes, at);
    if (value < 0) {
      throw bad(what + " below 2^63", Long.toUnsignedString(value));
    }
    return value;
  }
}
