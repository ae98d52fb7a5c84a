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
  private final Trace trace;
  private final SweepSettings settings;
  private final RequestReader reader;
  private final List<TableNumbers> numbers = new ArrayList<>();
  private RequestBatch spare = new RequestBatch();
  private long left;
  private long warmup;
  private boolean counted;

  NumberedReader(Trace trace, SweepSettings settings) throws IOException {
    this.trace = trace;
    this.settings = settings;
    this.reader = trace.open();
    this.left = settings.limit();
    this.warmup = settings.warmup();
  }

  /** The share of the requests that has been read; NaN where it is not known. */
  double share() {
    double ofLimit = 1 - (double) left / settings.limit();
    return settings.limit() == Long.MAX_VALUE ? reader.share() : Math.max(reader.share(), ofLimit);
  }

  /** Replaces the content of a batch by the next requests; false if there are none. */
  boolean fill(NumberedBatch batch) throws IOException {
    if (left == 0 || !reader.read(batch.requests())) {
      requireWarm();
      return false;
    }
    int rows = (int) Math.min(batch.requests().size(), left);
    int uncounted = (int) Math.min(rows, warmup);
    left -= rows;
    warmup -= uncounted;
    counted |= uncounted < rows;
    spare = batch.group(rows, uncounted, spare);
    if (batch.disks() > 1 && settings.image() != null) {
      throw new BadInputException(
          trace.name(), "requests to one disk for --image", "a second disk; leave --image out");
    }
    for (int disk = 0; disk < batch.disks(); disk++) {
      batch.number(numbers(disk), disk);
    }
    return true;
  }

  private void requireWarm() {
    if (settings.warmup() > 0 && !counted) {
      throw new BadInputException(
          trace.name(),
          "a request after the warm-up of %d requests".formatted(settings.warmup()),
          "none");
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
