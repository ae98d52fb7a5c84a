package io.l2bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.results.TidyTable;
import io.l2bench.statistics.Judgement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-made costs whose comparisons are known. */
final class PolicyComparisonsTest {
  private static final List<String> COLUMNS =
      List.of(
          "trace",
          "policy",
          "capacity",
          "timing",
          "loading",
          "device",
          "speed",
          "edition",
          "seed",
          "table_reads",
          "promises");

  private final List<List<Object>> rows = new ArrayList<>();

  private void add(String trace, String policy, long seed, long reads) {
    String promises = policy.equals("opt") ? "pins needs-future" : "pins deterministic";
    rows.add(
        List.of(
            trace,
            policy,
            50,
            "sequential",
            "duplicate",
            "constant",
            1.0,
            "7.2",
            seed,
            reads,
            promises));
  }

  private List<PolicyComparison> compared() {
    return PolicyComparisons.of(new TidyTable(COLUMNS, rows));
  }

  @Test
  void traceByTraceBesideQedCorrectedForThePoliciesButNotForBounds() {
    for (int trace = 1; trace <= 8; trace++) {
      add("t" + trace, "fifo", 1, 1000 + trace);
      add("t" + trace, "qed", 1, 1000 + trace);
      add("t" + trace, "lru", 1, 800 + trace);
      add("t" + trace, "opt", 1, 500);
    }
    List<PolicyComparison> compared = compared();
    assertThat(compared).extracting(PolicyComparison::policy).containsExactly("lru", "fifo");
    PolicyComparison lru = compared.get(0);
    assertThat(lru.family().scope()).isEqualTo("8 traces");
    assertThat(lru.family().base()).isEqualTo("qed");
    assertThat(lru.pairs().p()).isCloseTo(2 / 256.0, within(1e-12));
    assertThat(lru.correctedP()).isCloseTo(2 * 2 / 256.0, within(1e-12));
    assertThat(lru.judgement()).isEqualTo(Judgement.BETTER);
    assertThat(compared.get(1).pairs().equal()).isEqualTo(8);
    assertThat(compared.get(1).judgement()).isEqualTo(Judgement.NO_DIFFERENCE_SHOWN);
  }

  /** Seeds of one trace must not pass for traces: their pairs are no independent evidence of it. */
  @Test
  void aTraceOfManySeedsCountsOnceAmongTraces() {
    for (int trace = 1; trace <= 5; trace++) {
      int seeds = trace == 1 ? 9 : 1;
      for (int seed = 1; seed <= seeds; seed++) {
        add("t" + trace, "qed", seed, 1000 + seed);
        add("t" + trace, "lru", seed, seed == 9 ? 9000 : 500 + seed);
      }
    }
    assertThat(compared())
        .extracting(c -> c.family().scope(), c -> c.pairs().pairs(), c -> c.pairs().lower())
        .containsExactly(tuple("5 traces", 5, 5), tuple("9 seeds of t1", 9, 8));
  }

  @Test
  void fewerThanFivePairsAreNotCompared() {
    for (int trace = 1; trace <= 4; trace++) {
      add("t" + trace, "qed", 1, 1000);
      add("t" + trace, "lru", 1, 500);
    }
    assertThat(compared()).isEmpty();
  }

  @Test
  void aFamilyKnowsWhatItCannotShow() {
    assertThat(new PolicyFamily("7 traces", List.of(), "qed", 7, 3).canShow()).isTrue();
    assertThat(new PolicyFamily("7 traces", List.of(), "qed", 7, 4).canShow()).isFalse();
  }
}
