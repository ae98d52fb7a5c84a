package io.l2bench.compare;

import io.l2bench.results.CsvTable;
import io.l2bench.scenario.CellKey;
import io.l2bench.scenario.CellResult;
import io.l2bench.statistics.Holm;
import io.l2bench.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Compares policies in table reads, over workloads and over the seeds of each trace. Each workload
 * counts once, by the median of its seeds and of the disks of its run, which are not independent. A
 * trace that is not bundled is a workload of its own; micro traces do not count.
 */
public final class PolicyComparisons {
  /** Fewer pairs are not compared: their intervals show nothing. */
  private static final int LEAST_PAIRS = 5;

  private static final String USUAL_BASE = "qed";

  private PolicyComparisons() {}

  /** All families of a table as {@code simulate --csv} writes it, with qed or the first policy. */
  public static List<PolicyComparison> of(CsvTable counts) {
    return of(counts, condition -> true, USUAL_BASE);
  }

  /**
   * The same under some conditions only.
   *
   * @param wanted takes the key of a cell
   * @param base the policy to compare with; where it is missing, the first one
   */
  public static List<PolicyComparison> of(CsvTable counts, Predicate<CellKey> wanted, String base) {
    return families(
        PolicyCost.of(counts).stream().filter(cost -> wanted.test(cost.key())).toList(), base);
  }

  /** All families of cells. */
  public static List<PolicyComparison> of(Stream<CellResult> results) {
    return families(PolicyCost.of(results), USUAL_BASE);
  }

  private static List<PolicyComparison> families(List<PolicyCost> costs, String base) {
    List<PolicyComparison> all = new ArrayList<>();
    Conditions conditions = Conditions.of(costs.stream().map(PolicyCost::key).toList());
    for (List<PolicyCost> same : groups(costs, cost -> conditions.values(cost.key())).values()) {
      List<String> condition = conditions.values(same.get(0).key());
      List<PolicyCost> counted = same.stream().filter(PolicyCost::counts).toList();
      String scope = groups(counted, PolicyCost::workload).size() + " workloads";
      all.addAll(family(scope, condition, counted, PolicyCost::workload, base));
      groups(same, PolicyCost::trace)
          .forEach(
              (trace, ofTrace) ->
                  all.addAll(
                      family(
                          "%d seeds of %s"
                              .formatted(groups(ofTrace, PolicyCost::seed).size(), trace),
                          condition,
                          ofTrace,
                          cost -> Long.toString(cost.seed()),
                          base)));
    }
    return all;
  }

  private static List<PolicyComparison> family(
      String scope,
      List<String> condition,
      List<PolicyCost> costs,
      Function<PolicyCost, String> pair,
      String wantedBase) {
    Map<String, Map<String, Double>> policies = new LinkedHashMap<>();
    groups(costs.stream().filter(cost -> !cost.bound()).toList(), PolicyCost::policy)
        .forEach((policy, own) -> policies.put(policy, medians(own, pair)));
    String base = policies.containsKey(wantedBase) ? wantedBase : first(policies);
    Map<String, Double> ofBase = policies.remove(base);
    if (ofBase == null || ofBase.size() < LEAST_PAIRS || policies.isEmpty()) {
      return List.of();
    }
    PolicyFamily family = new PolicyFamily(scope, condition, base, ofBase.size(), policies.size());
    return corrected(family, ofBase, policies);
  }

  private static String first(Map<String, Map<String, Double>> policies) {
    return policies.keySet().stream().findFirst().orElse(USUAL_BASE);
  }

  /** The median cost of each trace, or of each seed. */
  private static Map<String, Double> medians(
      List<PolicyCost> costs, Function<PolicyCost, String> pair) {
    Map<String, Double> medians = new LinkedHashMap<>();
    groups(costs, pair)
        .forEach(
            (name, same) ->
                medians.put(
                    name,
                    Median.withDefaults()
                        .evaluate(same.stream().mapToDouble(PolicyCost::tableReads).toArray())));
    return medians;
  }

  /** The policies of a family, the smallest ratio first. */
  private static List<PolicyComparison> corrected(
      PolicyFamily family, Map<String, Double> base, Map<String, Map<String, Double>> policies) {
    List<String> names = List.copyOf(policies.keySet());
    List<PairedComparison> pairs =
        policies.values().stream().map(costs -> pairs(costs, base)).toList();
    double[] p = Holm.correct(pairs.stream().mapToDouble(PairedComparison::p).toArray());
    List<PolicyComparison> corrected = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      corrected.add(new PolicyComparison(family, names.get(i), pairs.get(i), p[i]));
    }
    corrected.sort(Comparator.comparingDouble(c -> c.pairs().ratio().estimate()));
    return corrected;
  }

  private static PairedComparison pairs(Map<String, Double> costs, Map<String, Double> base) {
    List<String> both = base.keySet().stream().filter(costs::containsKey).toList();
    return PairedComparison.of(values(costs, both), values(base, both));
  }

  private static double[] values(Map<String, Double> costs, List<String> names) {
    return names.stream().mapToDouble(name -> Objects.requireNonNull(costs.get(name))).toArray();
  }

  private static <K> Map<K, List<PolicyCost>> groups(
      List<PolicyCost> costs, Function<PolicyCost, K> key) {
    return costs.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
