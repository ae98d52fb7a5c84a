package io.l2bench.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.driver.Loading;
import io.l2bench.replay.Setup;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice against counts that are made here, and against its own promises. */
final class RecommenderTest {
  private static final long TABLE = 256 << 10;
  private static final String ZIPF = "zipf:requests=4000:tables=300";

  @TempDir private Path folder;

  private static Question question(
      String trace, @Nullable String policy, int capacity, long budget, @Nullable Target target) {
    return new Question(
        Path.of(""),
        TraceRef.of(trace, ReadSettings.PLAIN),
        Setup.of(Geometry.qed(64 << 10, 4)),
        /* timing= */ null,
        policy,
        capacity,
        OptionalLong.empty(),
        budget,
        /* within= */ 0.05,
        target,
        /* threads= */ 1);
  }

  private static Advice answer(Question question) throws IOException {
    return Recommender.answer(question, UnaryOperator.identity());
  }

  private static Pulled lever(Advice advice, String name) {
    return advice.levers().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
  }

  /** The misses of LRU by a set in order of last use. */
  private static long lruMisses(String trace, int capacity) throws IOException {
    Trace opened = TraceRef.of(trace, ReadSettings.PLAIN).open(Path.of(""), 1);
    Set<Long> cached = new LinkedHashSet<>();
    long misses = 0;
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = opened.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          misses += cached.remove(batch.offset(row)) ? 0 : 1;
          cached.add(batch.offset(row));
          if (cached.size() > capacity) {
            cached.remove(cached.iterator().next());
          }
        }
      }
    }
    return misses;
  }

  @Test
  void everyCapacityOfLruHasTheReadsOfAModel() throws IOException {
    Advice advice = answer(question(ZIPF, "lru", 40, Long.MAX_VALUE, null));
    assertThat(advice.timing()).isEqualTo("sequential");
    assertThat(advice.today().choice().policy()).isEqualTo("lru");
    assertThat(advice.today().cost().tableReads()).isEqualTo(lruMisses(ZIPF, 40));
    Pulled capacities = lever(advice, "capacity");
    assertThat(capacities.tried()).hasSizeGreaterThan(8);
    for (Tried tried : capacities.tried()) {
      assertThat(tried.cost().tableReads()).isEqualTo(lruMisses(ZIPF, tried.choice().capacity()));
      assertThat(tried.cost().bytes()).isEqualTo(tried.choice().capacity() * TABLE);
    }
    assertThat(capacities.best().cost().tableReads()).isEqualTo(advice.tables());
  }

  /** The smallest capacity that is offered with nine tenths of the saving of the best. */
  @Test
  void enoughIsTheFirstChangeThatSavesNineTenths() throws IOException {
    Advice advice = answer(question(ZIPF, "lru", 40, Long.MAX_VALUE, null));
    Pulled capacities = lever(advice, "capacity");
    double wanted = 0.9 * capacities.best().saved(advice.today());
    assertThat(capacities.enough().saved(advice.today())).isGreaterThanOrEqualTo(wanted);
    assertThat(capacities.tried())
        .filteredOn(t -> t.choice().capacity() < capacities.enough().choice().capacity())
        .allMatch(t -> t.saved(advice.today()) < wanted);
    assertThat(advice.first()).contains(capacities);
    assertThat(advice.verdict()).startsWith("First: ").contains("MiB instead of 10.0 MiB");
  }

  @Test
  void aTraceWhoseTablesFitNeedsNothing() throws IOException {
    Advice advice = answer(question("zipf:requests=500:tables=3", null, 0, Long.MAX_VALUE, null));
    assertThat(advice.fits()).isTrue();
    assertThat(advice.proposed()).isEmpty();
    assertThat(advice.verdict())
        .startsWith("It does not matter here: your 3 tables fit in 50 entries")
        .contains("3 entries would do as well, with 0.75 MiB instead of 12.5 MiB");
  }

  @Test
  void nothingProposedTakesMoreThanTheBudget() throws IOException {
    long budget = 10 * TABLE + 1;
    Advice advice = answer(question(ZIPF, null, 0, budget, null));
    assertThat(advice.start().choice().capacity()).isEqualTo(10);
    assertThat(advice.everything())
        .filteredOn(tried -> !tried.equals(advice.today()))
        .allMatch(tried -> tried.cost().bytes() <= budget);
    assertThat(advice.verdict()).startsWith("The budget holds 10 entries: ");
    assertThatThrownBy(() -> question(ZIPF, null, 0, TABLE - 1, null))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void theTargetIsReachedWithTheLeastMemory() throws IOException {
    Target target = Target.parse("reads=1000");
    Advice advice = answer(question(ZIPF, "lru", 40, Long.MAX_VALUE, target));
    Tried reached = advice.reaching().orElseThrow();
    assertThat(reached.cost().tableReads()).isLessThanOrEqualTo(1000);
    assertThat(advice.everything())
        .filteredOn(t -> t.changes().size() == 1 && t.cost().tableReads() <= 1000)
        .allMatch(t -> t.cost().bytes() >= reached.cost().bytes());
    assertThat(advice.proposed()).contains(reached);
    Target never = Target.parse("reads=10");
    assertThat(answer(question(ZIPF, "lru", 40, Long.MAX_VALUE, never)).verdict())
        .startsWith("Nothing here reaches reads=10; nearest comes ");
  }

  @Test
  void aRecordedGuestKeepsItsTimesAndSavesByLoading() throws IOException {
    Advice advice = answer(question("server-root", null, 0, Long.MAX_VALUE, null));
    assertThat(advice.timing()).isEqualTo("open");
    Tried single = lever(advice, "loading").enough();
    assertThat(single.choice().loading()).isEqualTo(Loading.SINGLE_FLIGHT);
    assertThat(single.cost().duplicateReads()).isZero();
    Cost today = advice.today().cost();
    assertThat(today.totalNanos())
        .isCloseTo(today.meanNanos() * today.requests(), within(today.totalNanos() / 1e6));
  }

  /** A cache for each disk and choice: as many passes as memory asks for. */
  @Test
  void manyDisksAreAnsweredFewChoicesAtATime() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2500; i++) {
      rows.append("%d,R,0,4096,%d\n".formatted(i, i));
    }
    String trace = Files.writeString(folder.resolve("disks.csv"), rows).toString();
    List<Trace> replayed = new ArrayList<>();
    Advice advice =
        Recommender.answer(
            question(trace, "lru", 1, Long.MAX_VALUE, null),
            opened -> {
              replayed.add(opened);
              return opened;
            });
    assertThat(replayed).hasSizeGreaterThanOrEqualTo(advice.everything().size() / 8);
    assertThat(advice.everything().stream().map(tried -> tried.cost().tableReads()).distinct())
        .containsExactly(2500L);
  }

  @Test
  void targetsAreInAnyUnitOfTime() {
    assertThat(Target.parse("p99=2ms")).isEqualTo(new Target("p99", 2e6, "p99=2ms"));
    assertThat(Target.parse("mean=0.5s").most()).isEqualTo(5e8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p99", "p99=2", "p98=2ms", "reads=2ms", "mean=-1us", "p99=2ms "})
  void whatIsNoTargetIsRefused(String text) {
    assertThatThrownBy(() -> Target.parse(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("p99=2ms");
  }

  @Test
  void aDriverWithoutLeversIsRefused() {
    assertThatThrownBy(() -> CacheLevers.named("floppy"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("qed")
        .hasMessageContaining("'floppy'");
  }
}
