package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.util.List;

/** Capacities as users write them: entries, or memory as in {@code 12MiB}. */
final class Capacities {
  private Capacities() {}

  /** Capacities in entries. */
  static List<Integer> parse(List<String> texts, Geometry geometry) {
    return texts.stream().map(text -> parse(text, geometry)).distinct().toList();
  }

  private static int parse(String text, Geometry geometry) {
    boolean inEntries = text.matches("-?[0-9]+");
    long entries =
        inEntries ? entries(text) : Sizes.parse("capacity", text) / geometry.tableBytes();
    if (entries < 1 || entries > Integer.MAX_VALUE / 8) {
      throw new BadInputException(
          "capacity",
          "from 1 to %d entries or the memory of at least one table (%s)"
              .formatted(Integer.MAX_VALUE / 8, Sizes.format(geometry.tableBytes())),
          "'" + text + "'");
    }
    return (int) entries;
  }

  private static long entries(String text) {
    return text.length() > 10 ? Long.MAX_VALUE : Long.parseLong(text);
  }
}
