package io.l2bench.report;

import io.l2bench.results.KeyColumns;
import io.l2bench.scenario.CellKey;
import io.l2bench.workload.Geometry;
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

  private static final String DRIVER = "driver";

  /** Follows from the driver. */
  private static final String EDITION = "edition";

  private static final String CLUSTER = "cluster_size";
  private static final List<String> GEOMETRY = List.of(CLUSTER, "table_size", "table_covers");

  private static final List<String> OTHERS =
      KeyColumns.NAMES.stream().filter(name -> !OWN.contains(name)).toList();

  static TraceLabels of(Collection<CellKey> keys) {
    Map<List<String>, CellKey> first = new HashMap<>();
    Map<String, Set<String>> telling = new HashMap<>();
    for (CellKey key : keys) {
      CellKey other = first.putIfAbsent(List.of(key.trace(), key.timing()), key);
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
    String setting = setting(key);
    return setting.isEmpty() ? key.trace() : "%s (%s)".formatted(key.trace(), setting);
  }

  /** What the label has besides the trace; empty if the trace alone tells its cells apart. */
  String setting(CellKey key) {
    Set<String> columns = telling.getOrDefault(key.trace(), Set.of());
    List<String> parts = new ArrayList<>();
    if (columns.contains(DRIVER)) {
      parts.add(KeyColumns.text(key, DRIVER));
    }
    if (GEOMETRY.stream().anyMatch(columns::contains)) {
      parts.add("tables of " + geometry(key, columns));
    }
    OTHERS.stream()
        .filter(columns::contains)
        .filter(name -> !name.equals(DRIVER) && !GEOMETRY.contains(name))
        .filter(name -> !(name.equals(EDITION) && columns.contains(DRIVER)))
        .forEach(name -> parts.add(name + " " + KeyColumns.text(key, name)));
    return String.join(", ", parts);
  }

  private static String geometry(CellKey key, Set<String> columns) {
    Geometry geometry = key.setup().geometry();
    String tables =
        "%s for %s"
            .formatted(Text.bytes(geometry.tableBytes()), Text.bytes(geometry.tableCovers()));
    return columns.contains(CLUSTER)
        ? tables + " of %s clusters".formatted(Text.bytes(geometry.clusterSize()))
        : tables;
  }
}
