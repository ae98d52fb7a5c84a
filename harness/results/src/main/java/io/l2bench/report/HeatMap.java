package io.l2bench.report;

import java.util.List;

/**
 * Misses of each policy on each trace over those of {@code opt}, or of the trace's best policy
 * where it has no {@code opt}.
 */
record HeatMap(Simulation simulation) {
  /** Upper bounds of the ratio of each shade. */
  private static final double[] SHADES = {1.0, 1.02, 1.05, 1.1, 1.2, 1.5, 2};

  record Row(String policy, List<Square> squares) {}

  record Square(String text, int shade) {}

  List<Row> rows() {
    if (simulation.traces().stream().allMatch(t -> simulation.ranked(t, capacity()).isEmpty())) {
      return List.of();
    }
    return simulation.policies().stream()
        .map(p -> new Row(p, simulation.traces().stream().map(t -> square(t, p)).toList()))
        .toList();
  }

  private int capacity() {
    return simulation.baseCapacity();
  }

  private Square square(String trace, String policy) {
    int capacity = capacity();
    return simulation
        .cell(trace, policy, capacity, Cell.SEQUENTIAL)
        .map(c -> square(c.misses(), reference(trace, capacity)))
        .orElse(new Square("–", 0));
  }

  private long reference(String trace, int capacity) {
    return simulation
        .cell(trace, Simulation.OPT, capacity, Cell.SEQUENTIAL)
        .orElseGet(() -> simulation.ranked(trace, capacity).get(0))
        .misses();
  }

  private static Square square(long misses, long reference) {
    int shade = 0;
    while (shade < SHADES.length && misses > SHADES[shade] * reference) {
      shade++;
    }
    return new Square(Text.ratio(misses, reference), shade);
  }
}
