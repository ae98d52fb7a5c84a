package io.l2bench.workload.format.block;

import com.google.auto.service.AutoService;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceFormat;
import io.l2bench.workload.parse.Fields;

/**
 * The CSV of NetApp storage controllers that hfplayer replays (Haghdoost et al., hfplayer, FAST
 * 2017). Times and latencies are microseconds with a fraction, blocks have 512 bytes, OP is 0 for a
 * read and 1 for a write. LUN_SSID is the disk. A header names the columns.
 */
@AutoService(TraceFormat.class)
public final class HfplayerFormat extends BlockCsv {
  private static final int TIME = 0;
  private static final int LUN = 1;
  private static final int OP = 2;
  private static final int LBA = 3;
  private static final int BLOCKS = 4;
  private static final int LATENCY = 5;
  private static final long NANOS_PER_MICRO = 1000;

  /** The format. */
  public HfplayerFormat() {
    super(
        "hfplayer",
        1,
        NO_BARE_ROWS,
        "ELAPSED_USECS.D",
        "LUN_SSID.I",
        "OP.I",
        "LBA.I",
        "NBLKS.I",
        "LATENCY_USECS.D");
  }

  @Override
  void take(Pass pass, Fields row, RequestBatch batch) {
    Op op = row.readIs0(OP);
    long offset = row.sectors(LBA);
    long length = row.sectors(BLOCKS);
    pass.requireExtent(offset, length);
    long latency = row.time(LATENCY, NANOS_PER_MICRO);
    long begin = pass.clock.nanos(row.time(TIME, NANOS_PER_MICRO));
    batch.add(op, offset, length, begin, pass.clock.after(begin, latency));
    batch.onDisk(pass.disk(LUN));
  }
}
