package io.l2bench.study;

import java.util.List;
import java.util.NavigableMap;

/**
 * For each workload the smallest capacity that does nearly what the largest of the run does.
 *
 * @param largest capacity of the run, in entries
 * @param capacities the smallest of each workload, in entries
 */
record Enough(int largest, List<Integer> capacities) {
  /** How much more than the fewest table reads counts as nearly the same. */
  private static final double NEARLY = 1.05;

  /** Looks at the capacities that the run has beside a configuration's own. */
  static Enough of(Corpus corpus, Configuration base) {
    List<Configuration> all = corpus.capacities(base);
    Configuration largest = all.get(all.size() - 1);
    NavigableMap<String, Double> best = corpus.of(Corpus.READS, largest);
    List<Integer> least =
        best.entrySet().stream().map(e -> least(corpus, all, e.getKey(), e.getValue())).toList();
    return new Enough(largest.capacity(), least);
  }

  private static int least(Corpus corpus, List<Configuration> all, String workload, double fewest) {
    return all.stream()
        .filter(
            each ->
                corpus.of(Corpus.READS, each).getOrDefault(workload, Double.MAX_VALUE)
                    <= NEARLY * fewest)
        .mapToInt(Configuration::capacity)
        .min()
        .orElseThrow();
  }

  /** A quantile of the capacities: one that so large a share of the workloads needs at most. */
  double quantile(double share) {
    int[] sorted = capacities.stream().mapToInt(Integer::intValue).sorted().toArray();
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
