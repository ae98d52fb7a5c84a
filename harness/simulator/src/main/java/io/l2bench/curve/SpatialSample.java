package io.l2bench.curve;

import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All lookups of the tables with a hash below a threshold, as a trace of bare keys in memory
 * (Waldspurger et al., Efficient MRC construction with SHARDS, FAST 2015, at a fixed rate). Memory:
 * 4 to 8 bytes a lookup in the sample.
 */
final class SpatialSample implements Trace {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final String name;
  private final double rate;
  private final long salt;
  private int[] tables = new int[1 << 10];
  private int size;

  private SpatialSample(String name, double rate, long seed) {
    this.name = name;
    this.rate = rate;
    this.salt = mix(seed + GOLDEN);
  }

  /**
   * Samples of one trace, drawn in one pass.
   *
   * @param samples the lookups of each
   * @param lookups of the whole trace
   */
  record Drawn(List<SpatialSample> samples, long lookups) {}

  /** Draws independent samples. */
  static Drawn draw(Trace trace, CurveSettings settings, int count) throws IOException {
    List<SpatialSample> samples =
        Stream.iterate(settings.seed(), s -> s + 1)
            .limit(count)
            .map(s -> new SpatialSample(trace.name(), settings.rate(), s))
            .toList();
    long[] lookups = new long[1];
    Lookups.read(
        trace,
        settings.geometry(),
        settings.limit(),
        table -> {
          lookups[0]++;
          for (SpatialSample sample : samples) {
            sample.offer(table);
          }
        });
    return new Drawn(samples, lookups[0]);
  }

  private void offer(int table) {
    if ((mix(table ^ salt) >>> 11) * 0x1p-53 >= rate) {
      return;
    }
    if (size == tables.length) {
      tables = Arrays.copyOf(tables, Math.multiplyExact(size, 2));
    }
    tables[size++] = table;
  }

  /** Stafford's variant 13 of the finalizer of MurmurHash3, as in SplittableRandom. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.KEYS;
  }

  @Override
  public RequestReader open() {
    return new Reader();
  }

  private final class Reader implements RequestReader {
    private int next;

    @Override
    public boolean read(RequestBatch batch) {
      batch.clear();
      while (next < size && !batch.isFull()) {
        batch.add(Op.READ, tables[next++], 1);
      }
      return batch.size() > 0;
    }

    @Override
    public void close() {}
  }
}
