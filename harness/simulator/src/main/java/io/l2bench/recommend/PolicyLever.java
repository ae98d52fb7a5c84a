package io.l2bench.recommend;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The policies that a driver could have in place of its own. */
final class PolicyLever {
  /** Policies of one list or array and no parameters: the smallest changes to a driver. */
  private static final List<String> PLAIN = List.of("lru", "clock", "sieve");

  private PolicyLever() {}

  /**
   * The lever.
   *
   * @param own policies that change nothing
   */
  static Lever of(Set<String> own) {
    return new Lever(
        "policy",
        Policies.load().all().stream()
            .filter(PolicyLever::fits)
            .map(Policy::label)
            .filter(label -> !own.contains(label))
            .sorted(Comparator.comparingInt(PolicyLever::rank).thenComparing(label -> label))
            .map(label -> new Change(label, choice -> choice.policy(label)))
            .toList());
  }

  /** Whether the driver could have it: it keeps what is in use, and needs no future or memory. */
  private static boolean fits(Policy policy) {
    return policy.has(Trait.PINS)
        && policy.has(Trait.DETERMINISTIC)
        && Stream.of(Trait.NEEDS_FUTURE, Trait.UNBOUNDED, Trait.BOUNDS_UNUSED)
            .noneMatch(policy::has);
  }

  private static int rank(String label) {
    int rank = PLAIN.indexOf(label);
    return rank < 0 ? PLAIN.size() : rank;
  }
}
