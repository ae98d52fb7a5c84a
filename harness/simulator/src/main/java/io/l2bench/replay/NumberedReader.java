package io.l2bench.replay;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.TableNumbers;
import io.l2bench.workload.Trace;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One pass over a trace up to its limit, with the tables of each disk numbered separately. */
final class NumberedReader implements Closeable {
  /**
   * The most tables a request may touch: 8 TiB at 8 MiB each; a larger one is damage or an attack.
   */
  private static final int MOST_TABLES = 1 << 20;

  private final Trace trace;
  private final SweepSettings settings;
  private final RequestReader reader;
  private final List<TableNumbers> numbers = new ArrayList<>();
  private RequestBatch spare = new RequestBatch();
  private long left;

  NumberedReader(Trace trace, SweepSettings settings) throws IOException {
    this.trace = trace;
    this.settings = settings;
    this.reader = trace.open();
    this.left = settings.limit();
  }

  /** The share of the requests that has been read; NaN where nothing tells it. */
  double share() {
    double ofLimit = 1 - (double) left / settings.limit();
    return settings.limit() == Long.MAX_VALUE ? reader.share() : Math.max(reader.share(), ofLimit);
  }

  /** Replaces the content of a batch by the next requests; false if there are none. */
  boolean fill(NumberedBatch batch) throws IOException {
    if (left == 0 || !reader.read(batch.requests())) {
      return false;
    }
    int rows = (int) Math.min(batch.requests().size(), left);
    left -= rows;
    spare = batch.group(rows, spare);
    if (batch.disks() > 1 && settings.image() != null) {
      throw new BadInputException(
          trace.name(), "requests to one disk for --image", "a second disk; leave --image out");
    }
    for (int disk = 0; disk < batch.disks(); disk++) {
      number(batch, disk);
    }
    return true;
  }

  private void number(NumberedBatch batch, int disk) {
    TableNumbers own = numbers(disk);
    for (int row = batch.from(disk); row < batch.to(disk); row++) {
      int first = own.first(batch.requests(), row);
      int last = own.last(batch.requests(), row, first);
      if (last - first >= MOST_TABLES) {
        throw new BadInputException(
            "%s, offset %d".formatted(trace.name(), batch.requests().offset(row)),
            "a request that touches at most %d tables".formatted(MOST_TABLES),
            "one that touches %d; let tables cover more by --table-covers"
                .formatted(last - first + 1L));
      }
      batch.number(row, first, last);
    }
  }

  private TableNumbers numbers(int disk) {
    while (numbers.size() <= disk) {
      numbers.add(new TableNumbers(trace.name(), trace.kind(), settings.geometry()));
    }
    return numbers.get(disk);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
