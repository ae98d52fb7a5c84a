package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;

/**
 * The CSV of block requests that CacheLib's cachebench replays, with the header {@code
 * time,lba,op,size}: microseconds, sectors of 512 bytes, r or w, and bytes. The file is one disk.
 */
@AutoService(TraceFormat.class)
public final class CacheLibFormat extends BlockCsv {
  private static final int TIME = 0;
  private static final int LBA = 1;
  private static final int OP = 2;
  private static final int SIZE = 3;
  private static final long NANOS_PER_MICRO = 1000;

  /** The format. */
  public CacheLibFormat() {
    super("cachelib-block", NANOS_PER_MICRO, NO_BARE_ROWS, "time", "lba", "op", "size");
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    Op op = row.readOrWrite(OP);
    long offset = row.sectors(LBA);
    long length = row.number(SIZE);
    pass.requireExtent(offset, length);
    long begin = pass.clock.nanos(row.number(TIME));
    batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
  }
}
