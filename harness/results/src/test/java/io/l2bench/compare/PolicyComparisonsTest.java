package io.l2bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.results.CsvTable;
import io.l2bench.statistics.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-made costs whose comparisons are known. */
final class PolicyComparisonsTest {
  private static final String HEADER =
      "trace,policy,capacity,timing,loading,device,speed,edition,cluster_size,table_size,"
          + "table_covers,seed,table_reads,promises\n";

  @TempDir Path folder;

  private final StringBuilder rows = new StringBuilder(HEADER);

  private void add(String trace, String policy, long seed, long reads) {
    add(trace, policy, 4096, seed, reads);
  }

  private void add(String trace, String policy, long clusterSize, long seed, long reads) {
    String promises = policy.equals("opt") ? "pins needs-future" : "pins deterministic";
    rows.append(
        "%s,%s,50,sequential,duplicate,constant,1.0,7.2,%d,4,8388608,%d,%d,%s%n"
            .formatted(trace, policy, clusterSize, seed, reads, promises));
  }

  private List<PolicyComparison> compared() throws IOException {
    Path file = Files.writeString(folder.resolve("simulate.csv"), rows);
    return PolicyComparisons.of(CsvTable.read(file));
  }

  @Test
  void traceByTraceBesideQedCorrectedForThePoliciesButNotForBounds() throws IOException {
    for (int trace = 1; trace <= 8; trace++) {
      add("t" + trace, "fifo", 1, 1000 + trace);
      add("t" + trace, "qed", 1, 1000 + trace);
      add("t" + trace, "lru", 1, 800 + trace);
      add("t" + trace, "opt", 1, 500);
    }
    List<PolicyComparison> compared = compared();
    assertThat(compared).extracting(PolicyComparison::policy).containsExactly("lru", "fifo");
    PolicyComparison lru = compared.get(0);
    assertThat(lru.family().scope()).isEqualTo("8 workloads");
    assertThat(lru.family().base()).isEqualTo("qed");
    assertThat(lru.pairs().p()).isCloseTo(2 / 256.0, within(1e-12));
    assertThat(lru.correctedP()).isCloseTo(2 * 2 / 256.0, within(1e-12));
    assertThat(lru.judgement()).isEqualTo(Judgement.BETTER);
    assertThat(compared.get(1).pairs().equal()).isEqualTo(8);
    assertThat(compared.get(1).judgement()).isEqualTo(Judgement.NO_DIFFERENCE_SHOWN);
  }

  /** Seeds of one trace must not pass for traces: their pairs are no independent evidence of it. */
  @Test
  void aTraceOfManySeedsCountsOnceAmongTraces() throws IOException {
    for (int trace = 1; trace <= 5; trace++) {
      int seeds = trace == 1 ? 9 : 1;
      for (int seed = 1; seed <= seeds; seed++) {
        add("t" + trace, "qed", seed, 1000 + seed);
        add("t" + trace, "lru", seed, seed == 9 ? 9000 : 500 + seed);
      }
    }
    assertThat(compared())
        .extracting(c -> c.family().scope(), c -> c.pairs().pairs(), c -> c.pairs().lower())
        .containsExactly(tuple("5 workloads", 5, 5), tuple("9 seeds of t1", 9, 8));
  }

  @Test
  void twoDisksOfARunCountOnceAndMicroTracesNotAtAll() throws IOException {
    List<String> traces =
        List.of("server-300g", "server-root", "convert", "debian-boot", "t1", "t2", "t3");
    for (String trace : traces) {
      add(trace, "qed", 1, 1000);
      add(trace, "lru", 1, trace.equals("convert") ? 9000 : 500);
    }
    assertThat(compared())
        .extracting(c -> c.family().scope(), c -> c.pairs().pairs(), c -> c.pairs().lower())
        .containsExactly(tuple("5 workloads", 5, 5));
  }

  /** The geometry belongs to the trace; only if one has several must they be kept apart. */
  @Test
  void geometriesOfOneTraceAreComparedApart() throws IOException {
    for (int trace = 1; trace <= 5; trace++) {
      add("t" + trace, "qed", trace <= 2 ? 4096 : 65536, 1, 1000);
      add("t" + trace, "lru", trace <= 2 ? 4096 : 65536, 1, 500);
    }
    assertThat(compared()).extracting(c -> c.family().scope()).containsExactly("5 workloads");
    for (int trace = 1; trace <= 5; trace++) {
      add("t" + trace, "qed", 512, 1, 1000);
      add("t" + trace, "lru", 512, 1, 1500);
    }
    assertThat(compared())
        .extracting(c -> c.family().scope(), c -> c.pairs().lower(), c -> c.pairs().higher())
        .containsExactly(tuple("5 workloads", 0, 5));
  }

  @Test
  void fewerThanFivePairsAreNotCompared() throws IOException {
    for (int trace = 1; trace <= 4; trace++) {
      add("t" + trace, "qed", 1, 1000);
      add("t" + trace, "lru", 1, 500);
    }
    assertThat(compared()).isEmpty();
  }

  @Test
  void aFamilyKnowsWhatItCannotShow() {
    assertThat(new PolicyFamily("7 workloads", List.of(), "qed", 7, 3).canShow()).isTrue();
    assertThat(new PolicyFamily("7 workloads", List.of(), "qed", 7, 4).canShow()).isFalse();
  }
}
