package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;

/**
 * The block traces of the Alibaba cloud (Li et al., IISWC 2020). Offsets and lengths are in bytes,
 * times in microseconds; completions were not recorded.
 */
@AutoService(TraceFormat.class)
public final class AlibabaFormat extends BlockCsv {
  private static final int DEVICE = 0;
  private static final int OPCODE = 1;
  private static final int OFFSET = 2;
  private static final int LENGTH = 3;
  private static final int TIME = 4;
  private static final long NANOS_PER_MICRO = 1000;

  /** The format. */
  public AlibabaFormat() {
    super(
        "alibaba",
        NANOS_PER_MICRO,
        "N,(?i:R|W|Read|Write),N,N,N",
        "device_id",
        "opcode",
        "offset",
        "length",
        "timestamp");
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    Op op = row.readOrWrite(OPCODE);
    long offset = row.number(OFFSET);
    long length = row.number(LENGTH);
    pass.requireExtent(offset, length);
    long begin = pass.clock.nanos(row.number(TIME));
    batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
    batch.onDisk(pass.disk(DEVICE));
  }
}
