package io.l2bench.cli;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.workload.BadInputException;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;

/** Policies as users choose them. */
final class PolicySelection {
  private PolicySelection() {}

  /**
   * The named policies, each once, in any case; {@code all} stands for every one.
   *
   * @throws BadInputException if there is no such policy or parameter
   */
  static List<Policy> parse(List<String> names) {
    Policies policies = known();
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(name -> name.equals("all") ? policies.all().stream() : one(policies, name))
        .distinct()
        .toList();
  }

  /**
   * The policies that there are.
   *
   * @throws BadInputException if one on the class path, or of a plug-in, cannot be loaded
   */
  static Policies known() {
    try {
      return Policies.load();
    } catch (IllegalStateException | ServiceConfigurationError e) {
      throw new BadInputException(
          "policies", "such as can be loaded", String.valueOf(e.getMessage()));
    }
  }

  private static Stream<Policy> one(Policies policies, String name) {
    try {
      return Stream.of(policies.parse(name));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--policies", e);
    }
  }
}
