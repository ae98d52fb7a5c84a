package io.l2bench.throughput;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;

/** A sequence of tables as reads of the first cluster of each. */
record SequenceTrace(TableSequence sequence, Geometry geometry) implements Trace {
  @Override
  public String name() {
    return "sequence";
  }

  @Override
  public Kind kind() {
    return Kind.DISK;
  }

  @Override
  public RequestReader open() {
    int[] tables = sequence.tables();
    return new RequestReader() {
      private int next;

      @Override
      public boolean read(RequestBatch batch) {
        batch.clear();
        while (next < tables.length && !batch.isFull()) {
          batch.add(Op.READ, tables[next++] * geometry.tableCovers(), geometry.clusterSize());
        }
        return batch.size() > 0;
      }

      @Override
      public void close() {}
    };
  }
}
