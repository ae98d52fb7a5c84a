package io.l2bench.experiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much a comparison simulates.
 *
 * @param label the word that users write
 * @param capacities in entries
 * @param depths requests in flight, at QED's capacity
 */
public record Profile(String label, List<Integer> capacities, List<Integer> depths) {
  /** A few minutes: enough to rank the policies, not to publish times. */
  public static final Profile QUICK =
      new Profile("quick", List.of(5, 10, 20, 50, 100, 200), List.of(1, 8, 32, 64, 128));

  /** Hours: every policy and capacity. */
  public static final Profile FULL =
      new Profile(
          "full",
          List.of(1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300, 500, 1000),
          List.of(1, 2, 4, 8, 16, 32, 48, 64, 96, 128, 192, 256));

  public Profile {
    capacities = List.copyOf(capacities);
    depths = List.copyOf(depths);
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
