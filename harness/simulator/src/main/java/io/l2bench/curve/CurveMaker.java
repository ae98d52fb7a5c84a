package io.l2bench.curve;

import io.l2bench.cache.Policy;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes miss-ratio curves. On the whole trace, stack algorithms are counted at every capacity in
 * one pass, and other policies at some capacities in a second pass. On samples, {@link Estimate}
 * turns the misses of each into miss ratios; other policies are replayed there at scaled-down
 * capacities (Waldspurger et al., Cache modeling and optimization using miniature simulations, ATC
 * 2017). Every first lookup of a table is a miss, as in any replay.
 */
public final class CurveMaker {
  private final CurveSettings settings;
  private final Map<Policy, StackAlgorithm> stacks = new LinkedHashMap<>();
  private final List<Policy> others = new ArrayList<>();

  private CurveMaker(CurveSettings settings) {
    this.settings = settings;
    Map<String, StackAlgorithm> known = StackAlgorithm.all();
    for (Policy policy : settings.policies()) {
      StackAlgorithm algorithm = known.get(policy.info().name());
      if (algorithm == null) {
        others.add(policy);
      } else {
        stacks.put(policy, algorithm);
      }
    }
  }

  /** The curve of each policy, in their order. */
  public static Curves make(Trace trace, CurveSettings settings) throws IOException {
    CurveMaker maker = new CurveMaker(settings);
    return settings.rate() == 1 ? maker.count(trace) : maker.estimate(trace);
  }

  private Curves count(Trace trace) throws IOException {
    StackCounts survey =
        StackCounts.of(trace, settings.geometry(), settings.limit(), settings.warmup(), stacks);
    List<Integer> capacities = settings.capacities(survey.tables());
    Map<Policy, long[]> replayed =
        Replays.misses(trace, settings, settings.limit(), settings.warmup(), others, capacities);
    Map<Policy, Curve> curves = new HashMap<>();
    survey
        .misses()
        .forEach(
            (policy, misses) ->
                curves.put(
                    policy,
                    settings.capacities().isEmpty()
                        ? Curve.of(policy.label(), misses)
                        : counted(policy, survey.lookups(), capacities, pick(misses, capacities))));
    replayed.forEach(
        (policy, misses) ->
            curves.put(policy, counted(policy, survey.lookups(), capacities, misses)));
    return new Curves(
        trace.name(), capacities, settings.policies().stream().map(curves::get).toList());
  }

  private static Curve counted(
      Policy policy, long lookups, List<Integer> capacities, long[] misses) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < misses.length; i++) {
      points.add(CurvePoint.counted(capacities.get(i), misses[i], lookups));
    }
    return new Curve(policy.label(), lookups, /* everyCapacity= */ false, points);
  }

  private Curves estimate(Trace trace) throws IOException {
    SpatialSample.Drawn drawn = SpatialSample.draw(trace, settings, Estimate.SAMPLES);
    List<StackCounts> surveys = new ArrayList<>();
    int tables = 0;
    for (SpatialSample sample : drawn.samples()) {
      StackCounts survey =
          StackCounts.of(sample, settings.geometry(), Long.MAX_VALUE, sample.warmup(), stacks);
      surveys.add(survey);
      tables = Math.max(tables, survey.tables());
    }
    List<Integer> capacities = settings.capacities(Math.round(tables / settings.rate()));
    List<Integer> scaled =
        capacities.stream().map(c -> (int) Math.round(c * settings.rate())).toList();
    Estimate estimate = new Estimate(drawn.lookups(), settings.rate(), capacities);
    for (int i = 0; i < surveys.size(); i++) {
      surveys.get(i).misses().forEach((policy, all) -> estimate.add(policy, pick(all, scaled)));
      SpatialSample sample = drawn.samples().get(i);
      Replays.misses(sample, settings, Long.MAX_VALUE, sample.warmup(), others, scaled)
          .forEach(estimate::add);
    }
    return new Curves(
        trace.name(), capacities, settings.policies().stream().map(estimate::curve).toList());
  }

  /** The misses at some capacities, from misses by capacity; beyond the last they stay the same. */
  private static long[] pick(long[] misses, List<Integer> capacities) {
    return capacities.stream().mapToLong(c -> misses[Math.min(c, misses.length - 1)]).toArray();
  }
}
