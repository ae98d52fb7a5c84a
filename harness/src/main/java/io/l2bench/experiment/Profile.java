package io.l2bench.experiment;

import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a comparison simulates.
 *
 * @param label the word that users write
 * @param capacities in entries
 * @param depths requests in flight, at QED's capacity
 * @param everyOverlap whether single-flight loading and recorded times are simulated for every
 *     policy, or for a few and the bounds only
 */
public record Profile(
    String label, List<Integer> capacities, List<Integer> depths, boolean everyOverlap) {
  private static final List<String> FEW = List.of("qed", "lru");

  /** A few minutes: enough to rank the policies, not to publish times. */
  public static final Profile QUICK =
      new Profile(
          "quick",
          List.of(5, 10, 20, 50, 100, 200),
          List.of(1, 8, 32, 64, 128),
          /* everyOverlap= */ false);

  /** Hours: every policy and capacity. */
  public static final Profile FULL =
      new Profile(
          "full",
          List.of(1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300, 500, 1000),
          List.of(1, 2, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256),
          /* everyOverlap= */ true);

  public Profile {
    capacities = List.copyOf(capacities);
    depths = List.copyOf(depths);
  }

  /** Whether the policy is simulated with single-flight loading and at recorded times. */
  boolean overlaps(Policy policy) {
    return everyOverlap
        || FEW.contains(policy.label())
        || policy.has(Trait.NEEDS_FUTURE)
        || policy.has(Trait.UNBOUNDED);
  }

  /** The profile that users call so. */
  public static Profile parse(String text) {
    return Stream.of(QUICK, FULL)
        .filter(profile -> profile.label.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "profile must be quick or full, found '%s'".formatted(text)));
  }
}
