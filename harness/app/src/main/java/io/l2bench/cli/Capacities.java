package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.util.List;

/** Capacities as users write them: entries, or memory as in {@code 12MiB}. */
final class Capacities {
  private static final int MOST = Integer.MAX_VALUE / 8;

  private Capacities() {}

  /** Capacities in entries. */
  static List<Integer> parse(List<String> texts, Geometry geometry) {
    return texts.stream().map(text -> parse("capacities", text, geometry)).distinct().toList();
  }

  /** The capacity of an option that has one, in entries. */
  static int parse(String option, String text, Geometry geometry) {
    boolean inEntries = text.matches("-?[0-9]+");
    long entries = inEntries ? entries(text) : Sizes.parse(option, text) / geometry.tableBytes();
    if (entries < 1 || entries > MOST) {
      String memory = "memory of at least one table of " + Sizes.format(geometry.tableBytes());
      throw new BadInputException(
          option,
          inEntries || entries > MOST ? "from 1 to %d entries".formatted(MOST) : memory,
          "'" + text + "'");
    }
    return (int) entries;
  }

  private static long entries(String text) {
    return text.length() > 10 ? Long.MAX_VALUE : Long.parseLong(text);
  }
}
