package io.l2bench.recommend;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.curve.Curve;
import io.l2bench.curve.CurveMaker;
import io.l2bench.curve.CurvePoint;
import io.l2bench.curve.CurveSettings;
import io.l2bench.curve.Curves;
import io.l2bench.replay.Setup;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.List;

/**
 * The misses of LRU at every capacity, exact.
 *
 * @param tables that the trace touches
 * @param curve with a point wherever it falls
 */
public record LruMisses(int tables, Curve curve) {

  /**
   * Counts them in one pass.
   *
   * @param warmup requests at the start that are not counted
   */
  public static LruMisses of(Trace trace, Setup setup, long warmup) throws IOException {
    List<Policy> lru = List.of(Policies.load().parse("lru"));
    CurveSettings settings = CurveSettings.exact(lru, setup, warmup);
    Curves curves = CurveMaker.make(trace, settings);
    int tables = curves.capacities().get(curves.capacities().size() - 1);
    return new LruMisses(tables, curves.curves().get(0));
  }

  /** The misses at a capacity of at least 1 entry. */
  public long at(int capacity) {
    return curve.at(capacity).map(CurvePoint::misses).orElseThrow();
  }

  /** The smallest capacity with at most so many misses, or that of the fewest. */
  public int smallest(double misses) {
    List<CurvePoint> points = curve.points();
    return points.stream()
        .filter(point -> point.misses() <= misses)
        .findFirst()
        .orElse(points.get(points.size() - 1))
        .capacity();
  }
}
