package io.l2bench.workload.synthetic;

import com.google.auto.service.AutoService;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The zipf trace on which the throughput of cache simulators is commonly quoted: 10 million
 * requests for 1 million ids. A rank is drawn by inverting the running sum of k^-alpha with {@link
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
        GeneratorParameter.real(ALPHA, 1, 0, 10, "skew"),
        GeneratorParameter.count(IDS, 1_000_000, 1 << 26, "ids"),
        new GeneratorParameter(
            SEED, 42, 0, MOST_EXACT, /* whole= */ true, "seed, in place of the run's"),
        GeneratorParameter.requests(10_000_000));
  }

  @Override
  public Consumer<RequestBatch> requests(Settings settings, long seed) {
    SplittableRandom random = new SplittableRandom(settings.whole(SEED));
    int ids = (int) settings.whole(IDS);
    RunningSums sums = new RunningSums(ids, settings.real(ALPHA));
    return RandomKeys.keys(() -> sums.draw(random.nextLong() >>> 11) * SCATTER % ids + 1);
  }

  /**
   * The running sum of k^-alpha and, for equal steps of it, where the search for a value begins
   * (Chen, Asau, On generating random variates from an empirical distribution, AIIE Transactions
   * 1974): a search takes a few steps instead of the logarithm of all ranks.
   */
  private static final class RunningSums {
    private static final int DRAWN_BITS = 53;
    private static final int MOST_GUIDE_BITS = 20;

    private final double[] sums;
    private final int guideBits;

    /** By step, the first rank whose sum is above it; one more than there are steps. */
    private final int[] guide;

    RunningSums(int ids, double alpha) {
      sums = new double[ids];
      double sum = 0;
      for (int i = 0; i < ids; i++) {
        sum += 1 / Math.pow(i + 1, alpha);
        sums[i] = sum;
      }
      guideBits = Math.min(MOST_GUIDE_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(ids));
      guide = new int[(1 << guideBits) + 1];
      Arrays.fill(guide, ids - 1);
      for (int step = 0; step < guide.length - 1; step++) {
        guide[step] = firstAbove((long) step << (DRAWN_BITS - guideBits), 0, ids - 1);
      }
    }

    /** The rank, from 0, of a number of 53 bits. */
    long draw(long bits) {
      int step = (int) (bits >>> (DRAWN_BITS - guideBits));
      return firstAbove(bits, guide[step], guide[step + 1]);
    }

    /** The first of these ranks whose sum is above the number as a share of the whole sum. */
    private int firstAbove(long bits, int first, int last) {
      double drawn = bits * 0x1.0p-53 * sums[sums.length - 1];
      int low = first;
      int high = last;
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
}
