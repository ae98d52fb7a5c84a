package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The zipf trace that throughput of cache simulators is commonly quoted on: 10 million requests for
 * 1 million ids. A rank is drawn by inverting the running sum of k^-alpha with {@link
 * SplittableRandom}; ids are scattered by a multiplication (Knuth).
 */
@AutoService(Generator.class)
public final class ZipfStandard implements Generator {
  private static final String ALPHA = "alpha";
  private static final String IDS = "ids";
  private static final String SEED = "seed";
  private static final long MOST_EXACT = 1L << 53;
  private static final long SCATTER = 2_654_435_761L;

  @Override
  public GeneratorInfo info() {
    return GeneratorInfo.of(
        "zipf-standard",
        "the standard throughput trace: 10 million requests for 1 million ids",
        Trace.Kind.KEYS,
        Parameter.real(ALPHA, 1, 0, 10, "skew"),
        Parameter.count(IDS, 1_000_000, 1 << 26, "ids"),
        new Parameter(SEED, 42, 0, MOST_EXACT, /* whole= */ true, "seed, in place of the run's"),
        Parameter.requests(10_000_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    SplittableRandom random = new SplittableRandom(settings.whole(SEED));
    double[] sums = sums((int) settings.whole(IDS), settings.real(ALPHA));
    double total = sums[sums.length - 1];
    return Draws.keys(
        () -> {
          double drawn = (random.nextLong() >>> 11) * 0x1.0p-53 * total;
          return firstAbove(sums, drawn) * SCATTER % sums.length + 1;
        });
  }

  private static double[] sums(int ids, double alpha) {
    double[] sums = new double[ids];
    double sum = 0;
    for (int i = 0; i < ids; i++) {
      sum += 1 / Math.pow(i + 1, alpha);
      sums[i] = sum;
    }
    return sums;
  }

  /** The first index whose value is above the one drawn, which is below the last. */
  private static long firstAbove(double[] sums, double drawn) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > drawn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
