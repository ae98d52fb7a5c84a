package io.l2bench.report;

import io.l2bench.report.LeverEffect.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The levers at one timing, each beside the base, all else being equal.
 *
 * @param setting what the traces have in common, where a run has several of that
 * @param simulation the cells of that setting
 * @param timing of the cells
 * @param bases the cells of the base, a trace each, at least one
 * @param effects what each lever does that the run has, the most effective first
 * @param policies that were compared with the base's
 */
record Levers(
    String setting,
    Simulation simulation,
    String timing,
    List<Cell> bases,
    List<LeverEffect> effects,
    int policies) {
  static final String LOADING = "loading";
  static final String POLICY = "policy";
  static final String CAPACITY = "capacity";

  /** The part of the best capacity's saving that the smallest one named has. */
  private static final double MOST = 0.9;

  private static final int USUAL_DEPTH = 32;

  /**
   * The timings that the levers are looked at with, the one that has most of them first. A run of
   * several settings is looked at with that one alone in each.
   */
  static List<Levers> of(Simulation simulation) {
    Map<String, Simulation> settings = simulation.settings();
    return settings.entrySet().stream()
        .flatMap(
            setting ->
                of(setting.getKey(), setting.getValue())
                    .limit(settings.size() == 1 ? Long.MAX_VALUE : 1))
        .toList();
  }

  private static Stream<Levers> of(String setting, Simulation simulation) {
    return Stream.of(
            simulation.timings().stream().filter(Cell.OPEN::equals),
            simulation.timings().stream().filter(Cell.RECORDED::equals),
            simulation.depthNear(USUAL_DEPTH).stream(),
            simulation.timings().stream().filter(Cell.SEQUENTIAL::equals))
        .flatMap(timings -> timings)
        .filter(timing -> !simulation.bases(timing).isEmpty())
        .map(timing -> new Search(setting, simulation, timing, simulation.bases(timing)).levers())
        .sorted(Comparator.comparingInt(levers -> -levers.effects().size()));
  }

  /** The cache that changes are compared with, in words. */
  String base() {
    return "%s at %d entries (%s)"
        .formatted(simulation.basePolicy(), simulation.baseCapacity(), Decision.memory(bases));
  }

  /** The number of traces, or of workloads where some are of one. */
  String scope() {
    List<List<Cell>> workloads = LeverEffect.workloads(bases, base -> base.key().trace());
    int traces = workloads.stream().mapToInt(List::size).sum();
    return workloads.size() == traces
        ? traces + " traces"
        : "%d workloads (%d traces)".formatted(workloads.size(), traces);
  }

  /** The search for the best change of each lever. */
  private record Search(String setting, Simulation simulation, String timing, List<Cell> bases) {

    Levers levers() {
      List<LeverEffect> policies = policies();
      List<LeverEffect> effects =
          Stream.of(loading(), policies.stream().min(LeverEffect.BEST), capacity())
              .flatMap(Optional::stream)
              .sorted(LeverEffect.BEST)
              .toList();
      return new Levers(setting, simulation, timing, bases, effects, policies.size());
    }

    private Optional<LeverEffect> loading() {
      return simulation.loadings().stream()
          .flatMap(
              loading -> effect(LOADING, loading + " loading", c -> loaded(c, loading)).stream())
          .min(LeverEffect.BEST);
    }

    private Optional<Cell> loaded(Cell base, String loading) {
      return base.loading().equals(loading)
          ? Optional.empty()
          : simulation.cell(base.trace(), base.policy(), base.capacity(), timing, loading);
    }

    /** The policies that most traces have. */
    private List<LeverEffect> policies() {
      List<LeverEffect> all =
          simulation.policies().stream()
              .filter(policy -> !policy.equals(simulation.basePolicy()))
              .flatMap(policy -> effect(POLICY, policy, c -> choosable(c, policy)).stream())
              .toList();
      int most = all.stream().mapToInt(effect -> effect.pairs().size()).max().orElse(0);
      return all.stream().filter(effect -> effect.pairs().size() == most).toList();
    }

    private Optional<Cell> choosable(Cell base, String policy) {
      return simulation.cell(base.trace(), policy, base.capacity(), timing).filter(Cell::choosable);
    }

    /** Of the larger capacities, the smallest that saves nearly as much as the best. */
    private Optional<LeverEffect> capacity() {
      List<LeverEffect> all =
          simulation.capacities().stream()
              .filter(capacity -> capacity > simulation.baseCapacity())
              .flatMap(
                  capacity ->
                      effect(
                          CAPACITY,
                          capacity + " entries",
                          c -> simulation.cell(c.trace(), c.policy(), capacity, timing))
                          .stream())
              .toList();
      double best = all.stream().mapToDouble(effect -> 1 - effect.ratio()).max().orElse(0);
      return all.stream().filter(effect -> 1 - effect.ratio() >= MOST * best).findFirst();
    }

    private Optional<LeverEffect> effect(
        String lever, String change, Function<Cell, Optional<Cell>> changed) {
      List<Pair> pairs =
          bases.stream()
              .flatMap(base -> changed.apply(base).map(cell -> new Pair(base, cell)).stream())
              .toList();
      return pairs.isEmpty()
          ? Optional.empty()
          : Optional.of(new LeverEffect(lever, change, pairs));
    }
  }
}
