package io.l2bench.compare;

import io.l2bench.results.KeyColumns;
import io.l2bench.scenario.CellKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions that must be equal when policies are compared: the key of a cell without trace,
 * policy and seed. Geometry and image belong to the trace, unless a trace has several of them.
 *
 * @param names the columns
 */
record Conditions(List<String> names) {
  /** All columns that may be a condition. */
  static final List<String> ALL =
      KeyColumns.NAMES.stream()
          .filter(name -> !List.of("trace", "policy", "seed").contains(name))
          .toList();

  /** Values of what a run has unless it is told: speed, driver and switches. */
  private static final List<String> UNSAID = List.of("", "1.0", "qed", "false");

  private static final List<String> OF_THE_TRACE =
      List.of("cluster_size", "table_size", "table_covers", "image", "samples");

  /** The conditions that distinguish the cells of some keys. */
  static Conditions of(Collection<CellKey> keys) {
    List<String> names = new ArrayList<>(ALL);
    names.removeAll(OF_THE_TRACE);
    return new Conditions(severalOfATrace(keys, names) ? ALL : names);
  }

  /** Whether two cells of one trace and policy agree in these columns, and in no others. */
  private static boolean severalOfATrace(Collection<CellKey> keys, List<String> names) {
    Map<List<String>, List<String>> first = new HashMap<>();
    Set<List<String>> several = new HashSet<>();
    List<String> cell = new ArrayList<>(List.of("trace", "policy", "seed"));
    cell.addAll(names);
    for (CellKey key : keys) {
      List<String> own = KeyColumns.texts(key, OF_THE_TRACE);
      if (!first.computeIfAbsent(KeyColumns.texts(key, cell), k -> own).equals(own)) {
        several.add(own);
      }
    }
    return !several.isEmpty();
  }

  /** The values of a key, one for each of {@link #ALL}; empty if the column is no condition. */
  List<String> values(CellKey key) {
    return ALL.stream()
        .map(name -> names.contains(name) ? KeyColumns.text(key, name) : "")
        .toList();
  }

  /** Values in the form shown to a reader, without those that a run has unless it is told. */
  static String text(List<String> values) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String word = word(ALL.get(i), values.get(i));
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return String.join(", ", words);
  }

  private static String word(String name, String value) {
    return switch (name) {
      case "capacity" -> value + " entries";
      case "timing" -> value;
      case "loading", "device" -> value + " " + name;
      // Follows from the driver.
      case "edition" -> "";
      default -> UNSAID.contains(value) ? "" : name.replace('_', ' ') + " " + value;
    };
  }
}
