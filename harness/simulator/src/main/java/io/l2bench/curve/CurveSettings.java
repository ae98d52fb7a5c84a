package io.l2bench.curve;

import io.l2bench.cache.Policy;
import io.l2bench.replay.Setup;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings for curves.
 *
 * @param policies one curve each
 * @param capacities in entries; if none, spread evenly over their logarithm up to the number of
 *     tables, in a sample from 10 / rate on; counted stack algorithms then have every capacity
 * @param points of such a spread, at least 2
 * @param marked one more capacity
 * @param rate of spatial sampling, above 0; 1 counts the whole trace
 * @param geometry of the disk
 * @param seed of policies that draw, and of samples
 * @param limit requests read at most
 * @param warmup requests at the start that are not counted
 * @param threads that replay side by side; results do not depend on it
 */
public record CurveSettings(
    List<Policy> policies,
    List<Integer> capacities,
    int points,
    @Nullable Integer marked,
    double rate,
    Geometry geometry,
    long seed,
    long limit,
    long warmup,
    int threads) {
  /** Entries of the smallest scaled-down cache of a spread; smaller ones say little. */
  private static final double SPREAD_FROM = 10;

  public CurveSettings {
    policies = List.copyOf(policies);
    capacities = capacities.stream().distinct().sorted().toList();
    if (points < 2) {
      throw new BadInputException("points", "at least 2", Integer.toString(points));
    }
    if (!(rate > 0 && rate <= 1)) {
      throw new BadInputException("sampling rate", "above 0, at most 1", Double.toString(rate));
    }
    if (limit < 1) {
      throw new BadInputException("limit", "at least 1 request", Long.toString(limit));
    }
    requireInSample(capacities.stream(), rate);
    requireInSample(Stream.ofNullable(marked), rate);
  }

  /**
   * Settings that count stack algorithms at every capacity, as a setup has the requests.
   *
   * @param warmup requests at the start that are not counted
   */
  public static CurveSettings exact(List<Policy> policies, Setup setup, long warmup) {
    return new CurveSettings(
        policies,
        /* capacities= */ List.of(),
        /* points= */ 2,
        /* marked= */ null,
        /* rate= */ 1,
        setup.geometry(),
        setup.seed(),
        setup.limit(),
        warmup,
        /* threads= */ 1);
  }

  private static void requireInSample(Stream<Integer> capacities, double rate) {
    capacities
        .filter(capacity -> capacity < leastCapacity(rate))
        .findFirst()
        .ifPresent(
            capacity -> {
              throw new BadInputException(
                  "capacity",
                  "at least %d entries at sampling rate %s".formatted(leastCapacity(rate), rate),
                  Integer.toString(capacity));
            });
  }

  private static int leastCapacity(double rate) {
    return (int) Math.min(Integer.MAX_VALUE, Math.ceil(1 / rate));
  }

  /** The capacities for every policy, on a trace that touches a number of tables. */
  List<Integer> capacities(long tables) {
    int least = rate == 1 ? 1 : (int) Math.ceil(SPREAD_FROM / rate);
    List<Integer> chosen =
        capacities.isEmpty() ? LogSpaced.of(least, Math.max(least, tables), points) : capacities;
    return Stream.concat(chosen.stream(), Stream.ofNullable(marked)).distinct().sorted().toList();
  }
}
