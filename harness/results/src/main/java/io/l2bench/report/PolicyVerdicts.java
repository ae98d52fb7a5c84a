package io.l2bench.report;

import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyComparisons;
import io.l2bench.compare.PolicyFamily;
import io.l2bench.compare.Run;
import io.l2bench.statistics.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What may be said of the policies over all traces of a run.
 *
 * @param families their comparisons at the base capacity, one at a time and most in flight
 */
record PolicyVerdicts(Map<PolicyFamily, List<PolicyComparison>> families) {
  private static final int TIMING = 1;

  record Row(
      String condition,
      String policy,
      String ratio,
      String interval,
      int fewer,
      int equal,
      int more,
      String p,
      String verdict) {}

  static PolicyVerdicts of(Run run, Simulation simulation) {
    List<String> timings = List.of(Cell.SEQUENTIAL, simulation.deepest().orElse(Cell.SEQUENTIAL));
    return new PolicyVerdicts(
        run.counts().stream()
            .flatMap(
                counts ->
                    PolicyComparisons.of(
                        counts,
                        key ->
                            key.capacity() == simulation.baseCapacity()
                                && timings.contains(key.timing()),
                        simulation.basePolicy())
                        .stream())
            .collect(
                Collectors.groupingBy(
                    PolicyComparison::family, LinkedHashMap::new, Collectors.toList())));
  }

  /** A sentence a family: who is better, who is worse, or that nothing can be shown. */
  List<String> sentences() {
    return families.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
  }

  List<Row> rows() {
    return families.values().stream().flatMap(List::stream).map(PolicyVerdicts::row).toList();
  }

  private static String sentence(PolicyFamily family, List<PolicyComparison> policies) {
    String start =
        "In table reads over %s (%s), beside %s: "
            .formatted(family.scope(), condition(family), family.base());
    if (!family.canShow()) {
      return start
          + String.format(
              Locale.ROOT,
              "no difference can be shown of %d policies at once, since %d pairs have no corrected p below %.2g.",
              family.policies(),
              family.pairs(),
              family.leastP());
    }
    return start
        + "better %s; worse %s; of the others no difference is shown."
            .formatted(named(policies, Judgement.BETTER), named(policies, Judgement.WORSE));
  }

  private static String named(List<PolicyComparison> policies, Judgement judgement) {
    String names =
        policies.stream()
            .filter(policy -> policy.judgement() == judgement)
            .map(PolicyComparison::policy)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  private static Row row(PolicyComparison compared) {
    var pairs = compared.pairs();
    return new Row(
        condition(compared.family()),
        compared.policy(),
        Text.number(pairs.ratio().estimate()),
        Text.number(pairs.ratio().low()) + "–" + Text.number(pairs.ratio().high()),
        pairs.lower(),
        pairs.equal(),
        pairs.higher(),
        Text.number(compared.correctedP()),
        compared.judgement().label());
  }

  /** Timing, loading and device. */
  private static String condition(PolicyFamily family) {
    return String.join(", ", family.condition().subList(TIMING, TIMING + 3));
  }
}
