package io.l2bench.cli;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Policies as users choose them. */
final class PolicySelection {
  private PolicySelection() {}

  /** The named policies, each once; {@code all} stands for every one. */
  static List<Policy> parse(List<String> names) {
    Policies policies = Policies.load();
    return names.stream()
        .flatMap(
            name -> name.equals("all") ? policies.all().stream() : Stream.of(policies.parse(name)))
        .distinct()
        .toList();
  }
}
