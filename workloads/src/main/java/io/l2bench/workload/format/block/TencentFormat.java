package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.Fit;
import io.l2bench.workload.format.Head;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;
import java.util.regex.Pattern;

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
  private static final Pattern SHORT_TIME = Pattern.compile("(?m)^[0-9]{1,8}\\s*,");
  private static final Pattern NAMED = Pattern.compile("(?i)VolumeID");

  /** The format. */
  public TencentFormat() {
    super(
        "tencent",
        NANOS_PER_SECOND,
        "N,N,N,[01],N",
        "Timestamp",
        "Offset",
        "Size",
        "IOType",
        "VolumeID");
  }

  /** Rows of five numbers whose times are not seconds since 1970 belong to other formats. */
  @Override
  public Fit fit(Head head) {
    String text = head.text();
    boolean other = SHORT_TIME.matcher(text).find() && !NAMED.matcher(text).find();
    return other ? Fit.NONE : super.fit(head);
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    Op op = row.readIs0(TYPE);
    long offset = row.sectors(OFFSET);
    long length = row.sectors(SIZE);
    pass.requireExtent(offset, length);
    long begin = pass.clock.nanos(row.number(TIME));
    batch.add(op, offset, length, begin, RequestBatch.NO_TIME);
    batch.onDisk(pass.disk(VOLUME));
  }
}
