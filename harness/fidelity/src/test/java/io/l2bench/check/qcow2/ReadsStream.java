package io.l2bench.check.qcow2;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Requests in batches: all of a batch begin together, once all of the batch before have ended. The
 * same requests as commands of {@code qemu-io}, and as a trace that knows no times.
 *
 * @param geometry in which a table is a slice
 * @param slices of the disk
 * @param depth requests of a batch
 * @param writes share of the requests
 * @param skew of the slices' popularity: 0 = uniform, 1 = as Zipf has it
 * @param bytes of a request
 * @param requests their number
 */
record ReadsStream(
    Geometry geometry, int slices, int depth, double writes, double skew, long bytes, int requests)
    implements Trace {
  private record Request(Op op, long offset) {}

  long diskBytes() {
    return slices * geometry.tableCovers();
  }

  private List<Request> all() {
    Random random = new Random(2026);
    double[] upTo = IntStream.range(0, slices).mapToDouble(i -> Math.pow(i + 1, -skew)).toArray();
    for (int i = 1; i < slices; i++) {
      upTo[i] += upTo[i - 1];
    }
    List<Request> all = new ArrayList<>();
    while (all.size() < requests) {
      double at = random.nextDouble() * upTo[slices - 1];
      int rank = 0;
      while (upTo[rank] < at) {
        rank++;
      }
      long slice = rank * 7919L % slices;
      long offset = slice * geometry.tableCovers() + within(random);
      all.add(
          new Request(
              random.nextDouble() < writes ? Op.WRITE : Op.READ,
              Math.min(offset, diskBytes() - bytes)));
    }
    return all;
  }

  private long within(Random random) {
    return random.nextLong(geometry.tableCovers() / 4096) * 4096;
  }

  /** The commands that make the requests. */
  List<String> commands() {
    List<String> commands = new ArrayList<>();
    for (Request request : all()) {
      String name = request.op() == Op.WRITE ? "aio_write" : "aio_read";
      commands.add("%s -q %d %d".formatted(name, request.offset(), bytes));
      if (commands.size() % (depth + 1) == depth) {
        commands.add("aio_flush");
      }
    }
    commands.add("aio_flush");
    return commands;
  }

  @Override
  public String name() {
    return "batches";
  }

  @Override
  public Kind kind() {
    return Kind.DISK;
  }

  @Override
  public RequestReader open() {
    List<Request> all = all();
    return new RequestReader() {
      private int next;

      @Override
      public boolean read(RequestBatch batch) {
        batch.clear();
        while (next < all.size() && !batch.isFull()) {
          Request request = all.get(next);
          batch.add(request.op(), request.offset(), bytes);
          long begin = next / depth * 2L * depth + next % depth;
          batch.order(begin, begin + depth);
          next++;
        }
        return batch.size() > 0;
      }

      @Override
      public void close() {}
    };
  }
}
