package io.l2bench.scenario;

import io.l2bench.workload.UserPaths;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Distinct names in results for trace files of one name in several folders. */
final class TraceNames {
  private TraceNames() {}

  /** The scenarios, with each such file named by as much of its path as needed. */
  static List<Scenario> distinct(List<Scenario> scenarios) {
    Map<String, Set<Path>> files = new HashMap<>();
    for (Scenario scenario : scenarios) {
      if (scenario.trace() instanceof TraceRef.Recording) {
        files.computeIfAbsent(scenario.name(), name -> new HashSet<>()).add(path(scenario));
      }
    }
    return scenarios.stream()
        .map(s -> s.named(name(s, files.getOrDefault(s.name(), Set.of()))))
        .toList();
  }

  private static String name(Scenario scenario, Set<Path> rivals) {
    if (rivals.size() < 2) {
      return scenario.name();
    }
    Path own = path(scenario);
    int parts = 1;
    while (parts < own.getNameCount() && !distinguishes(own, parts, rivals)) {
      parts++;
    }
    return tail(own, parts).toString();
  }

  private static boolean distinguishes(Path own, int parts, Set<Path> rivals) {
    Path tail = tail(own, parts);
    return rivals.stream().noneMatch(other -> !other.equals(own) && other.endsWith(tail));
  }

  private static Path tail(Path path, int parts) {
    int count = path.getNameCount();
    return path.subpath(count - parts, count);
  }

  private static Path path(Scenario scenario) {
    return UserPaths.of(Path.of(scenario.base()), scenario.trace().text())
        .toAbsolutePath()
        .normalize();
  }
}
