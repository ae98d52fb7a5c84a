package io.l2bench.survey;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A histogram whose buckets end before powers of two: 0, 1, 2 to 3, 4 to 7, and so on.
 *
 * @param counts by bucket, up to the last one that is not empty
 */
public record PowersOfTwo(List<Long> counts) {
  public PowersOfTwo {
    counts = List.copyOf(counts);
  }

  /** The buckets of a histogram of numbers from 0. */
  public static PowersOfTwo of(Histogram histogram) {
    long[] counts = new long[Long.SIZE];
    int used = 0;
    for (var value : histogram.recordedValues()) {
      int bucket = Long.SIZE - Long.numberOfLeadingZeros(value.getValueIteratedTo());
      counts[bucket] += value.getCountAddedInThisIterationStep();
      used = Math.max(used, bucket + 1);
    }
    return new PowersOfTwo(Arrays.stream(counts, 0, used).boxed().toList());
  }

  /** The first bucket that is not empty; 0 if there is none. */
  public int first() {
    int bucket = 0;
    while (bucket < counts.size() && counts.get(bucket) == 0) {
      bucket++;
    }
    return bucket;
  }

  /** The smallest number of a bucket. */
  public static long least(int bucket) {
    return bucket == 0 ? 0 : 1L << (bucket - 1);
  }
}
