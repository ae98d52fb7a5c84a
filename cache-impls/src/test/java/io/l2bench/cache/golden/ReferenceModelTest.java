package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.TableCache;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies against models of their papers, hit for hit, at capacities 1 to 20 and 100. */
final class ReferenceModelTest {
  private static final Map<String, IntFunction<Model>> MODELS = new TreeMap<>();

  static {
    MODELS.put("2q", c -> GhostModels.twoQueue(c, Math.max(1, c / 4), Math.max(1, c / 2)));
    MODELS.put("arc", ArcModel::new);
    MODELS.put("car", CarModel::new);
    MODELS.put("clock-pro", ClockProModel::new);
    MODELS.put("gclock", c -> ListModels.gclock(c, 3));
    MODELS.put("lfu", ListModels::lfu);
    MODELS.put("lirs", LirsModel::new);
    MODELS.put("lru-2", c -> ListModels.lru2(c, c));
    MODELS.put("mru", ListModels::mru);
    MODELS.put("s3-fifo", GhostModels.S3Fifo::new);
    MODELS.put("sieve", ListModels::sieve);
    MODELS.put("slru", c -> ListModels.slru(c, c * 4 / 5));
    MODELS.put("tinylfu", TinyLfuModel::new);
  }

  static Set<String> names() {
    return MODELS.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void hitsWhatTheModelHits(String name) {
    for (int capacity = 1; capacity <= 20; capacity++) {
      for (int seed = 1; seed <= 5; seed++) {
        compare(name, capacity, GeneratedTraces.mixed(seed, 3000), "seed " + seed);
      }
    }
    GeneratedTraces.all().forEach((trace, tables) -> compare(name, 100, tables, trace));
  }

  private static void compare(String name, int capacity, int[] trace, String traceName) {
    TableCache cache = Policies.load().parse(name).create(capacity, /* seed= */ 1);
    Model model = Objects.requireNonNull(MODELS.get(name)).apply(capacity);
    for (int i = 0; i < trace.length; i++) {
      assertThat(cache.access(trace[i]))
          .as("%s at capacity %d, %s, lookup %d", name, capacity, traceName, i)
          .isEqualTo(model.access(trace[i]));
    }
  }
}
