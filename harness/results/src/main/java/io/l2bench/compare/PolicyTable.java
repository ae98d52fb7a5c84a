package io.l2bench.compare;

import io.l2bench.results.TidyTable;
import java.util.ArrayList;
import java.util.List;

/** Comparisons of policies as a table for tools; results/README.md says what each column means. */
public final class PolicyTable {
  private static final List<String> BEHIND_CONDITION =
      List.of(
          "policy",
          "base",
          "pairs",
          "fewer",
          "equal",
          "more",
          "ratio",
          "ratio_low",
          "ratio_high",
          "effect",
          "p",
          "p_corrected",
          "p_sign",
          "verdict");

  private PolicyTable() {}

  /** One row for each policy of each family. */
  public static TidyTable of(List<PolicyComparison> comparisons) {
    List<String> columns = new ArrayList<>(List.of("scope"));
    columns.addAll(Conditions.ALL);
    columns.addAll(BEHIND_CONDITION);
    return new TidyTable(columns, comparisons.stream().map(PolicyTable::row).toList());
  }

  private static List<Object> row(PolicyComparison compared) {
    List<Object> row = new ArrayList<>(List.of(compared.family().scope()));
    row.addAll(compared.family().condition());
    row.addAll(
        List.of(
            compared.policy(),
            compared.family().base(),
            compared.pairs().pairs(),
            compared.pairs().lower(),
            compared.pairs().equal(),
            compared.pairs().higher()));
    row.addAll(
        List.of(
            compared.pairs().ratio().estimate(),
            compared.pairs().ratio().low(),
            compared.pairs().ratio().high(),
            compared.pairs().effect(),
            compared.pairs().p(),
            compared.correctedP(),
            compared.pairs().signP(),
            compared.judgement().label()));
    return row;
  }
}
