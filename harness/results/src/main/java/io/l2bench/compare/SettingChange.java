package io.l2bench.compare;

import io.l2bench.results.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A part of the manifest that differs: machine, JDK, commit, settings, a trace.
 *
 * @param name such as {@code machine.cores}, or {@code traces.NAME.sha256}
 * @param base its value in the base; empty if it has none
 * @param run its value in the other run; empty if it has none
 */
public record SettingChange(String name, String base, String run) {
  private static final String TRACES = "traces";

  /** Values that differ between any two runs and mean nothing. */
  private static final Set<String> OF_THE_MOMENT =
      Set.of("started", "finished", "load_average_start", "load_average_end", "timer_floor_ns");

  static List<SettingChange> between(JsonNode base, JsonNode run) {
    Map<String, String> before = facts(base);
    Map<String, String> after = facts(run);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(n -> new SettingChange(n, before.getOrDefault(n, ""), after.getOrDefault(n, "")))
        .filter(change -> !change.base.equals(change.run))
        .toList();
  }

  /** Whether it is the seed; latencies depend on it, although their table does not have it. */
  boolean ofSeed() {
    return name.equals("seed");
  }

  /** Traces in both runs with the same name but other requests or geometry. */
  static Set<String> changedTraces(List<SettingChange> changes) {
    return changes.stream()
        .filter(c -> c.name.startsWith(TRACES + ".") && !c.base.isEmpty() && !c.run.isEmpty())
        .map(c -> c.name.substring(TRACES.length() + 1, c.name.lastIndexOf('.')))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<String, String> facts(JsonNode manifest) {
    List<Fact> facts = new ArrayList<>();
    manifest
        .properties()
        .forEach(
            part -> {
              if (part.getKey().equals(TRACES)) {
                part.getValue().forEach(trace -> facts.addAll(ofTrace(trace)));
              } else if (!OF_THE_MOMENT.contains(part.getKey())) {
                facts.addAll(named(part.getKey(), part.getValue()));
              }
            });
    Map<String, String> byName = new LinkedHashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact.value()));
    return byName;
  }

  private static List<Fact> ofTrace(JsonNode trace) {
    return named(TRACES + "." + trace.path("name").asString(""), trace);
  }

  private static List<Fact> named(String prefix, JsonNode part) {
    return Fact.of(part).stream()
        .map(fact -> new Fact(join(prefix, fact.name()), fact.value()))
        .toList();
  }

  private static String join(String prefix, String name) {
    return name.isEmpty() || name.startsWith("[") ? prefix + name : prefix + "." + name;
  }
}
