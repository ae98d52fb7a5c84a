package io.l2bench.report;

import io.l2bench.results.KeyColumns;
import io.l2bench.scenario.CellKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the report calls traces: by their names, with what else tells their cells apart where a run
 * has a trace on several devices, with several geometries or on several images.
 *
 * @param telling by trace, the columns that its label shows
 */
record TraceLabels(Map<String, Set<String>> telling) {
  /** Columns that the report has a place of its own for. */
  private static final List<String> OWN =
      List.of("trace", "policy", "capacity", "timing", "loading", "seed");

  private static final List<String> OTHERS =
      KeyColumns.NAMES.stream().filter(name -> !OWN.contains(name)).toList();

  static TraceLabels of(Collection<CellKey> keys) {
    Map<List<String>, CellKey> first = new HashMap<>();
    Map<String, Set<String>> telling = new HashMap<>();
    for (CellKey key : keys) {
      CellKey other = first.putIfAbsent(KeyColumns.texts(key, OWN), key);
      if (other != null) {
        telling
            .computeIfAbsent(key.trace(), trace -> new LinkedHashSet<>())
            .addAll(differing(key, other));
      }
    }
    return new TraceLabels(telling);
  }

  private static List<String> differing(CellKey a, CellKey b) {
    return OTHERS.stream()
        .filter(name -> !KeyColumns.text(a, name).equals(KeyColumns.text(b, name)))
        .toList();
  }

  /** The label of the trace of a cell. */
  String of(CellKey key) {
    List<String> parts = new ArrayList<>();
    for (String name : OTHERS) {
      if (telling.getOrDefault(key.trace(), Set.of()).contains(name)) {
        parts.add(name + " " + KeyColumns.text(key, name));
      }
    }
    return parts.isEmpty()
        ? key.trace()
        : "%s (%s)".formatted(key.trace(), String.join(", ", parts));
  }
}
