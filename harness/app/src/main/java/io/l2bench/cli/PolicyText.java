package io.l2bench.cli;

import io.l2bench.compare.PolicyComparison;
import io.l2bench.compare.PolicyFamily;
import io.l2bench.statistics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Comparisons of policies for a terminal, a table a family. */
final class PolicyText {
  private PolicyText() {}

  static List<String> lines(List<PolicyComparison> comparisons) {
    Map<PolicyFamily, List<PolicyComparison>> families =
        comparisons.stream()
            .collect(
                Collectors.groupingBy(
                    PolicyComparison::family, LinkedHashMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    families.forEach((family, policies) -> lines.addAll(lines(family, policies)));
    return lines;
  }

  private static List<String> lines(PolicyFamily family, List<PolicyComparison> policies) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(
        Wrapped.lines(
            "table reads beside %s over %s: %s"
                .formatted(family.base(), family.scope(), family.conditionText())));
    TextTable table =
        new TextTable(
            /* leftAligned= */ 1,
            "policy",
            "ratio",
            "95% of it",
            "fewer",
            "equal",
            "more",
            "effect",
            "p",
            "p corrected",
            "verdict");
    policies.forEach(policy -> table.add(row(policy)));
    lines.addAll(table.lines());
    lines.add("");
    lines.addAll(
        Wrapped.lines(
            "The ratio is the median over pairs; better and worse take a corrected p below 5% and an"
                + " interval without 1."));
    if (!family.canShow()) {
      lines.addAll(
          Wrapped.lines(
              "%d pairs and %d policies cannot have a corrected p below %.2g: no difference can be shown; take more traces or seeds, or fewer policies"
                  .formatted(family.pairs(), family.policies(), family.leastP())));
    }
    return lines;
  }

  private static List<String> row(PolicyComparison compared) {
    Interval ratio = compared.pairs().ratio();
    return List.of(
        compared.policy(),
        String.format(Locale.ROOT, "%.3f", ratio.estimate()),
        String.format(Locale.ROOT, "%.3f..%.3f", ratio.low(), ratio.high()),
        Integer.toString(compared.pairs().lower()),
        Integer.toString(compared.pairs().equal()),
        Integer.toString(compared.pairs().higher()),
        String.format(Locale.ROOT, "%+.2f", compared.pairs().effect()),
        String.format(Locale.ROOT, "%.3g", compared.pairs().p()),
        String.format(Locale.ROOT, "%.3g", compared.correctedP()),
        compared.judgement().label());
  }
}
