package io.l2bench.study;

import io.l2bench.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy that one half of the workloads chose, judged by the other half, which had no say in it:
 * one test, nothing to correct for.
 *
 * @param policy with the smallest median ratio on the half that chose
 * @param chosenOn how many workloads chose
 * @param judged its table reads over the base's on the other half
 */
record HoldOut(String policy, int chosenOn, PairedComparison judged) {

  /** Both directions of the base's workloads, which are halved in turns by their names. */
  static List<HoldOut> of(Corpus corpus, Configuration base) {
    Set<String> even = new TreeSet<>();
    Set<String> odd = new TreeSet<>();
    for (String workload : corpus.of(Corpus.READS, base).keySet()) {
      (even.size() > odd.size() ? odd : even).add(workload);
    }
    List<HoldOut> both = new ArrayList<>();
    if (!odd.isEmpty()) {
      holdOut(corpus, base, even, odd).ifPresent(both::add);
      holdOut(corpus, base, odd, even).ifPresent(both::add);
    }
    return both;
  }

  private static Optional<HoldOut> holdOut(
      Corpus corpus, Configuration base, Set<String> choosing, Set<String> judging) {
    return corpus.policies(base).stream()
        .filter(policy -> !policy.equals(base.policy()))
        .min(
            Comparator.comparingDouble(
                (String policy) -> compare(corpus, base, policy, choosing).ratio().estimate()))
        .map(
            policy -> new HoldOut(policy, choosing.size(), compare(corpus, base, policy, judging)));
  }

  private static PairedComparison compare(
      Corpus corpus, Configuration base, String policy, Set<String> workloads) {
    Question question = new Question("policy", policy, base, base.withPolicy(policy));
    return Answer.compare(corpus, question, workloads);
  }
}
