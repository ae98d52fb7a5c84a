package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;

/**
 * The block traces of the Tencent cloud (Zhang et al., OSCA, USENIX ATC 2020). Offsets and sizes
 * are in sectors of 512 bytes, times in seconds; completions were not recorded.
 */
@AutoService(TraceFormat.class)
public final class TencentFormat extends BlockCsv {
  private static final int TIME = 0;
  private static final int OFFSET = 1;
  private static final int SIZE = 2;
  private static final int TYPE = 3;
  private static final int VOLUME = 4;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** The format. */
  public TencentFormat() {
    super(
        "tencent",
        NANOS_PER_SECOND,
        "[0-9]{9,12},[0-9]+,[0-9]+,[01],[0-9]+",
        "Timestamp",
        "Offset",
        "Size",
        "IOType",
        "VolumeID");
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    Op op = op(row);
    long offset = row.sectors(OFFSET);
    long length = row.sectors(SIZE);
    pass.requireExtent(offset, length);
    long begin = pass.clock.nanos(row.number(TIME));
    batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
    batch.onDisk(pass.disk(VOLUME, VOLUME));
  }

  private static Op op(Fields row) {
    if (row.is(TYPE, "0")) {
      return Op.READ;
    }
    if (row.is(TYPE, "1")) {
      return Op.WRITE;
    }
    throw row.bad(TYPE, " of 0 (read) or 1 (write)");
  }
}
