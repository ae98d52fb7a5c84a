package io.l2bench.report;

import io.l2bench.report.LeverEffect.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The levers at one timing, each beside the base, all else being equal. */
record Levers(Simulation simulation, String timing) {
  /** The part of the best capacity's saving that the smallest one named has. */
  private static final double MOST = 0.9;

  private static final int USUAL_DEPTH = 32;

  /** The timings that the levers are looked at with, the one that has most of them first. */
  static List<Levers> of(Simulation simulation) {
    List<Levers> all =
        Stream.of(
                simulation.timings().stream().filter(t -> t.equals(Cell.OPEN)),
                simulation.timings().stream().filter(t -> t.equals("recorded")),
                simulation.depthNear(USUAL_DEPTH).stream(),
                simulation.timings().stream().filter(t -> t.equals(Cell.SEQUENTIAL)))
            .flatMap(timings -> timings)
            .map(timing -> new Levers(simulation, timing))
            .filter(levers -> !levers.bases().isEmpty())
            .toList();
    List<Levers> ordered = new ArrayList<>(all);
    ordered.sort((a, b) -> b.effects().size() - a.effects().size());
    return ordered;
  }

  /** The cells of the base, a trace each. */
  List<Cell> bases() {
    return simulation.bases(timing);
  }

  /** What each lever does that the run has, the most effective first. */
  List<LeverEffect> effects() {
    return Stream.of(loading(), policy(), capacity())
        .flatMap(Optional::stream)
        .sorted(LeverEffect.BEST)
        .toList();
  }

  private Optional<LeverEffect> loading() {
    return simulation.loadings().stream()
        .filter(loading -> !loading.equals(simulation.baseLoading()))
        .flatMap(
            loading ->
                effect(
                    "loading",
                    loading + " loading",
                    c -> simulation.cell(c.trace(), c.policy(), c.capacity(), timing, loading))
                    .stream())
        .findFirst();
  }

  /** Of the policies that most traces have, the one with the smallest median ratio. */
  private Optional<LeverEffect> policy() {
    List<LeverEffect> all =
        policies()
            .flatMap(
                policy ->
                    effect(
                        "policy",
                        policy,
                        c -> simulation.cell(c.trace(), policy, c.capacity(), timing))
                        .stream())
            .toList();
    int most = all.stream().mapToInt(effect -> effect.pairs().size()).max().orElse(0);
    return all.stream()
        .filter(effect -> effect.pairs().size() == most)
        .min(LeverEffect.BEST)
        .map(best -> best.bestOf(all.size()));
  }

  private Stream<String> policies() {
    return simulation.cells().stream()
        .filter(cell -> cell.choosable() && !cell.policy().equals(simulation.basePolicy()))
        .map(Cell::policy)
        .distinct();
  }

  /** Of the larger capacities, the smallest that saves nearly as much as the best. */
  private Optional<LeverEffect> capacity() {
    List<LeverEffect> all =
        simulation.capacities().stream()
            .filter(capacity -> capacity > simulation.baseCapacity())
            .flatMap(
                capacity ->
                    effect(
                        "capacity",
                        capacity + " entries",
                        c -> simulation.cell(c.trace(), c.policy(), capacity, timing))
                        .stream())
            .toList();
    double best = all.stream().mapToDouble(effect -> 1 - effect.ratio()).max().orElse(0);
    return all.stream()
        .filter(effect -> 1 - effect.ratio() >= MOST * best)
        .findFirst()
        .map(effect -> effect.bestOf(all.size()));
  }

  private Optional<LeverEffect> effect(
      String lever, String change, Function<Cell, Optional<Cell>> changed) {
    List<Pair> pairs =
        bases().stream()
            .flatMap(base -> changed.apply(base).map(cell -> new Pair(base, cell)).stream())
            .toList();
    return pairs.isEmpty() ? Optional.empty() : Optional.of(LeverEffect.of(lever, change, pairs));
  }
}
