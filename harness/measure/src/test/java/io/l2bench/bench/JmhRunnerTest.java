package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.l2bench.cache.CacheFactory;
import io.l2bench.cache.CacheSettings;
import io.l2bench.cache.Policy;
import io.l2bench.cache.PolicyInfo;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import io.l2bench.workload.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhRunnerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theQuickSettingEndsWithinSixMinutes() {
    assertThat(new JmhRunner(BenchSettings.quick()).estimate()).isLessThan(Duration.ofMinutes(6));
  }

  @Test
  void theEstimateCountsForksIterationsPoliciesAndCapacities() {
    Schedule mean = new Schedule(2, 1, 3, SECOND);
    Schedule sampled = new Schedule(1, 0, 1, SECOND);
    List<String> policies = List.of("qed", "fifo", "lru");
    JmhRunner hits =
        new JmhRunner(new BenchSettings(policies, List.of(10, 50), mean, sampled, "FindHit"));
    JmhRunner empty =
        new JmhRunner(new BenchSettings(policies, List.of(10, 50), mean, sampled, "EmptySample"));
    assertThat(hits.estimate()).isEqualTo(Duration.ofSeconds(3 * 2 * 2 * (1 + 3 + 1)));
    assertThat(empty.estimate()).isEqualTo(Duration.ofSeconds(1 + 1));
  }

  @Test
  void anExpressionThatFindsNothingIsRefusedWithTheBenchmarks() {
    Schedule once = new Schedule(1, 0, 1, SECOND);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(
            () ->
                new JmhRunner(new BenchSettings(List.of("qed"), List.of(50), once, once, "NoSuch")))
        .withMessageContaining("found 'NoSuch'")
        .withMessageContaining("FindHitBenchmark.findHit");
  }

  @Test
  void policiesThatNeedTheFutureOrNeverEvictAreLeftOutWithTheReason() {
    assertThat(Plan.obstacle(promising(Trait.NEEDS_FUTURE, Trait.PINS)))
        .hasValue("it needs the trace's lookups beforehand");
    assertThat(Plan.obstacle(promising(Trait.UNBOUNDED))).hasValue("it never evicts");
    assertThat(Plan.obstacle(promising(Trait.PINS))).isEmpty();
  }

  @Test
  void aForkFindsTheBenchmarksAndWithoutSamplesThereIsNoLog(@TempDir Path folder) throws Exception {
    Schedule fork = new Schedule(1, 0, 1, Duration.ofMillis(10));
    BenchSettings settings = new BenchSettings(List.of("fifo"), List.of(10), fork, fork, "FindHit");
    assertThat(new JmhRunner(settings).run(folder, line -> {}).cells()).isEqualTo(1);
    assertThat(folder.resolve("wallclock.hlog")).doesNotExist();
    assertThat(Files.readString(folder.resolve("jmh.json"))).contains("\"forks\" : 1");
  }

  private static Policy promising(Trait... traits) {
    CacheFactory factory =
        new CacheFactory() {
          @Override
          public PolicyInfo info() {
            return PolicyInfo.named("some", "").promising(traits);
          }

          @Override
          public TableCache create(CacheSettings settings) {
            throw new AssertionError("no cache is wanted");
          }
        };
    return new Policy(factory, "some", Map.of());
  }
}
