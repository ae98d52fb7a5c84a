package io.l2bench.cache.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.TableCache;
import io.l2bench.cache.Trait;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The misses of the deterministic policies on the generated traces, as recorded. After a change
 * that is meant to change them, and for a new policy, {@code -Dgolden.update=true} records them
 * anew; a policy that has none yet is not compared.
 */
final class GoldenCountsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/io/l2bench/cache/golden/counts.csv");
  private static final int[] CAPACITIES = {1, 2, 3, 5, 10, 50, 200};
  private static final List<String> TUNED =
      List.of(
          "2q:in=0.5:out=1",
          "clock-pro:cold=0.1:ghost=2",
          "gclock:max=1",
          "lirs:hir=0.2:ghost=0.5",
          "lru-2:ghost=0",
          "s3-fifo:small=0.25:ghost=2:threshold=1",
          "slru:protected=0.5",
          "tinylfu:window=0.2:protected=0.5");

  @Test
  void everyPolicyMissesAsOftenAsRecorded() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.write(RECORDED, count(label -> true), StandardCharsets.UTF_8);
    }
    List<String> recorded = Files.readAllLines(RECORDED, StandardCharsets.UTF_8);
    Set<String> labels =
        recorded.stream().map(line -> line.split(",", 3)[1]).collect(Collectors.toSet());
    assertThat(count(labels::contains)).containsExactlyElementsOf(recorded);
  }

  private static List<String> count(Predicate<String> labels) {
    List<String> lines = new ArrayList<>(List.of("trace,policy,capacity,lookups,misses,hits_fnv"));
    Policies policies = Policies.load();
    List<Policy> counted =
        Stream.concat(policies.all().stream(), TUNED.stream().map(policies::parse))
            .filter(policy -> policy.has(Trait.DETERMINISTIC) && labels.test(policy.label()))
            .toList();
    for (Map.Entry<String, int[]> trace : GeneratedTraces.all().entrySet()) {
      for (Policy policy : counted) {
        for (int capacity : CAPACITIES) {
          lines.add(line(trace.getKey(), trace.getValue(), policy, capacity));
        }
      }
    }
    return lines;
  }

  private static String line(String name, int[] trace, Policy policy, int capacity) {
    TableCache cache = policy.create(capacity, /* seed= */ 1, IntBuffer.wrap(trace));
    HitSequence hits = new HitSequence();
    for (int table : trace) {
      hits.add(cache.access(table));
    }
    return "%s,%s,%d,%d,%d,%s"
        .formatted(
            name, policy.label(), capacity, trace.length, cache.counts().misses(), hits.hash());
  }
}
