package io.l2bench.curve;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.KeyRanks;
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
 * 4 to 8 bytes a lookup in the sample, and 16 to 32 bytes a table in it.
 */
final class SpatialSample implements Trace {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final String name;
  private final double rate;
  private final long salt;
  private int[] tables = new int[1 << 10];
  private int size;
  private int warmup;

  private SpatialSample(String name, double rate, long seed) {
    this.name = name;
    this.rate = rate;
    this.salt = mix(seed + GOLDEN);
  }

  /**
   * Samples of one trace, drawn in one pass.
   *
   * @param samples their lookups
   * @param lookups of the whole trace that are counted
   */
  record Drawn(List<SpatialSample> samples, long lookups) {}

  /**
   * Draws independent samples.
   *
   * @throws BadInputException if one of them holds no lookup that is counted
   */
  static Drawn draw(Trace trace, CurveSettings settings, int count) throws IOException {
    List<SpatialSample> samples =
        Stream.iterate(settings.seed(), s -> s + 1)
            .limit(count)
            .map(s -> new SpatialSample(trace.name(), settings.rate(), s))
            .toList();
    Drawing drawing = new Drawing(samples);
    Lookups.read(trace, settings.geometry(), settings.limit(), settings.warmup(), drawing);
    if (samples.stream().anyMatch(sample -> sample.size == sample.warmup)) {
      throw new BadInputException(
          trace.name(),
          "lookups in each of %d samples of %s of the tables".formatted(count, settings.rate()),
          "an empty sample; take a larger share");
    }
    return new Drawn(samples, drawing.lookups);
  }

  /** The lookups in it that are not counted. */
  long warmup() {
    return warmup;
  }

  private boolean takes(long table) {
    return (mix(table ^ salt) >>> 11) * 0x1p-53 < rate;
  }

  private void add(int table) {
    if (size == tables.length) {
      tables = Arrays.copyOf(tables, Math.multiplyExact(size, 2));
    }
    tables[size++] = table;
  }

  /** Hands each lookup to the samples that take it; numbers only what one of them takes. */
  private static final class Drawing implements Lookups {
    private final List<SpatialSample> samples;
    private final KeyRanks ranks = new KeyRanks();
    private long lookups;

    Drawing(List<SpatialSample> samples) {
      this.samples = samples;
    }

    @Override
    public void accept(long[] tables, int count) {
      lookups += count;
      for (SpatialSample sample : samples) {
        for (int i = 0; i < count; i++) {
          if (sample.takes(tables[i])) {
            sample.add(ranks.rank(tables[i]));
          }
        }
      }
    }

    @Override
    public void startCounting() {
      lookups = 0;
      samples.forEach(sample -> sample.warmup = sample.size);
    }
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
