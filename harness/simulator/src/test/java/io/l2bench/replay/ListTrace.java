package io.l2bench.replay;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.ArrayList;
import java.util.List;

/** A trace held in memory. */
public final class ListTrace implements Trace {
  private record Request(Op op, long offset, long length, long begin, int disk) {}

  private final List<Request> requests = new ArrayList<>();

  public ListTrace add(Op op, long offset, long length) {
    return add(op, offset, length, RequestBatch.NO_TIME, 0);
  }

  /** A request that begins at that time, in nanoseconds, and ends at it, too. */
  public ListTrace add(Op op, long offset, long length, long begin, int disk) {
    requests.add(new Request(op, offset, length, begin, disk));
    return this;
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public Kind kind() {
    return Kind.DISK;
  }

  @Override
  public RequestReader open() {
    return new RequestReader() {
      private int next;

      @Override
      public boolean read(RequestBatch batch) {
        batch.clear();
        while (next < requests.size() && !batch.isFull()) {
          Request request = requests.get(next++);
          batch.add(
              request.op(), request.offset(), request.length(), request.begin(), request.begin());
          batch.onDisk(request.disk());
        }
        return batch.size() > 0;
      }

      @Override
      public double share() {
        return (double) next / requests.size();
      }

      @Override
      public void close() {}
    };
  }
}
