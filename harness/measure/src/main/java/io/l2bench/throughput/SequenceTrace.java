package io.l2bench.throughput;

import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;

/**
 * A sequence of tables as reads of the first cluster of each. A batch ends with the warm-up, so
 * that the time at which the next one is read is that of its end.
 */
final class SequenceTrace implements Trace {
  private final TableSequence sequence;
  private final Geometry geometry;
  private long warm;

  SequenceTrace(TableSequence sequence, Geometry geometry) {
    this.sequence = sequence;
    this.geometry = geometry;
  }

  /** When the warm-up had been replayed, by {@link System#nanoTime}, up to what was in flight. */
  long warm() {
    return warm;
  }

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
        int end = next < sequence.warmTables() ? sequence.warmTables() : tables.length;
        if (next == sequence.warmTables()) {
          warm = System.nanoTime();
        }
        while (next < end && !batch.isFull()) {
          batch.add(Op.READ, tables[next++] * geometry.tableCovers(), geometry.clusterSize());
        }
        return batch.size() > 0;
      }

      @Override
      public void close() {}
    };
  }
}
