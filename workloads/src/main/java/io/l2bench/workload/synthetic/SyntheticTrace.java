package io.l2bench.workload.synthetic;

import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.function.Consumer;

/**
 * A trace that is generated while it is read.
 *
 * @param name as users wrote it
 * @param generator makes its requests
 * @param settings shape them
 * @param seed of its random numbers
 */
record SyntheticTrace(String name, Generator generator, Settings settings, long seed)
    implements Trace {

  @Override
  public Kind kind() {
    return generator.info().kind();
  }

  @Override
  public RequestReader open() {
    return new Reader(generator.requests(settings, seed), settings.whole(Settings.REQUESTS));
  }

  private static final class Reader implements RequestReader {
    private final Consumer<RequestBatch> next;
    private final long requests;
    private long left;

    Reader(Consumer<RequestBatch> next, long requests) {
      this.next = next;
      this.requests = requests;
      left = requests;
    }

    @Override
    public boolean read(RequestBatch batch) {
      batch.clear();
      for (; left > 0 && !batch.isFull(); left--) {
        next.accept(batch);
      }
      return batch.size() > 0;
    }

    @Override
    public double share() {
      return 1 - (double) left / requests;
    }

    @Override
    public void close() {
      left = 0;
    }
  }
}
