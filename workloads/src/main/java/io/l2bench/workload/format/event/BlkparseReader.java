package io.l2bench.workload.format.event;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.format.TraceInput;
import io.l2bench.workload.parse.Fields;
import io.l2bench.workload.parse.TextReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a log of blkparse. A line is a request only if it has a sector, + and a number of
 * blocks.
 */
final class BlkparseReader extends TextReader {
  private static final List<String> COLUMNS =
      List.of(
          "device", "CPU", "sequence", "time", "PID", "action", "RWBS", "sector", "+", "blocks");
  private static final int DEVICE = 0;
  private static final int TIME = 3;
  private static final int ACTION = 5;
  private static final int RWBS = 6;
  private static final int SECTOR = 7;
  private static final int PLUS = 8;
  private static final int BLOCKS = 9;

  private final Transfers transfers = new Transfers(startClock(1));
  private final QueuedOrIssued devices = new QueuedOrIssued(transfers);

  BlkparseReader(TraceInput input) {
    super(input, Fields.BLANKS, COLUMNS);
  }

  @Override
  protected void take(RequestBatch batch) {
    if (row.count() < COLUMNS.size() || !row.is(PLUS, "+")) {
      return;
    }
    BlockEvent.Action action = action();
    Op op = op();
    if (action == null || op == null || row.is(BLOCKS, "0")) {
      return;
    }
    long offset = row.sectors(SECTOR);
    long length = row.sectors(BLOCKS);
    requireExtent(offset, length);
    long time = row.seconds(TIME);
    devices.take(new BlockEvent(action, op, disk(DEVICE), offset, length, time));
  }

  @Override
  protected void addHeldBack(RequestBatch batch) {
    transfers.addTo(batch);
  }

  @Override
  protected void end() {
    devices.end();
    transfers.end();
  }

  private BlockEvent.@Nullable Action action() {
    if (row.letter(ACTION, 1) != 0) {
      return null;
    }
    return switch (row.letter(ACTION, 0)) {
      case 'Q' -> BlockEvent.Action.QUEUE;
      case 'D' -> BlockEvent.Action.ISSUE;
      case 'R' -> BlockEvent.Action.REQUEUE;
      case 'C' -> BlockEvent.Action.COMPLETE;
      default -> null;
    };
  }

  /** Operations that move data: the first letter, or the one after the F of a flush, is R or W. */
  private @Nullable Op op() {
    char first = row.letter(RWBS, 0);
    return switch (first == 'F' ? row.letter(RWBS, 1) : first) {
      case 'R' -> Op.READ;
      case 'W' -> Op.WRITE;
      default -> null;
    };
  }
}
