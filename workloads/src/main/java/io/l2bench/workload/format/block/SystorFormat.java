package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;

/**
 * The block traces of a virtual desktop service (Lee et al., SYSTOR 2017). Offsets and sizes are in
 * bytes; times are seconds with a fraction, and a response time may be missing. Rows with an empty
 * type are neither reads nor writes, and are passed over.
 */
@AutoService(TraceFormat.class)
public final class SystorFormat extends BlockCsv {
  private static final int TIME = 0;
  private static final int RESPONSE = 1;
  private static final int TYPE = 2;
  private static final int LUN = 3;
  private static final int OFFSET = 4;
  private static final int SIZE = 5;

  /** The format. */
  public SystorFormat() {
    super(
        "systor",
        1,
        "N,(N)?,((?i:R|W|Read|Write))?,[^,]+,N,N",
        "Timestamp",
        "Response",
        "IOType",
        "LUN",
        "Offset",
        "Size");
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    long time = row.seconds(TIME);
    long response = row.isEmpty(RESPONSE) ? RequestBatch.NO_TIME : row.seconds(RESPONSE);
    long offset = row.number(OFFSET);
    long length = row.number(SIZE);
    if (row.isEmpty(TYPE)) {
      return;
    }
    Op op = row.readOrWrite(TYPE);
    pass.requireExtent(offset, length);
    long begin = pass.clock.nanos(time);
    batch.add(
        op, offset, length, begin, response < 0 ? response : pass.clock.after(begin, response));
    batch.onDisk(pass.disk(LUN));
  }
}
