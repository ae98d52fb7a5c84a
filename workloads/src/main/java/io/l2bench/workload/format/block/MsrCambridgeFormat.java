package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;
import java.util.List;

/**
 * The block traces of servers at Microsoft Research Cambridge (Narayanan, Donnelly and Rowstron,
 * Write Off-Loading, FAST 2008). Offsets and sizes are in bytes; times are Windows file times, in
 * units of 100 ns. Host and disk number together name the disk. A header may leave out the disk
 * number and the response time.
 */
@AutoService(TraceFormat.class)
public final class MsrCambridgeFormat extends BlockCsv {
  private static final int TIME = 0;
  private static final int HOST = 1;
  private static final int DISK = 2;
  private static final int TYPE = 3;
  private static final int OFFSET = 4;
  private static final int SIZE = 5;
  private static final int RESPONSE = 6;
  private static final long NANOS_PER_TICK = 100;

  /** The format. */
  public MsrCambridgeFormat() {
    super(
        "msr",
        NANOS_PER_TICK,
        "N,[^,]+,[^,]+,(?i:R|W|Read|Write),N,N,N",
        "Timestamp",
        "Hostname",
        "DiskNumber",
        "Type",
        "Offset",
        "Size",
        "ResponseTime");
  }

  @Override
  List<String> optional() {
    return List.of("DiskNumber", "ResponseTime");
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    Op op = row.readOrWrite(TYPE);
    long offset = row.number(OFFSET);
    long length = row.number(SIZE);
    pass.requireExtent(offset, length);
    long response = row.isEmpty(RESPONSE) ? RequestBatch.NO_TIME : row.number(RESPONSE);
    long begin = pass.clock.nanos(row.number(TIME));
    batch.add(
        op, offset, length, begin, response < 0 ? response : pass.clock.after(begin, response));
    batch.onDisk(row.isEmpty(DISK) ? pass.disk(HOST) : pass.disk(HOST, DISK));
  }
}
