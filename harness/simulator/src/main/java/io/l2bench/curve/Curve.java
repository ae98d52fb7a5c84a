package io.l2bench.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The miss-ratio curve of a policy.
 *
 * @param policy as users wrote it
 * @param lookups of the trace
 * @param everyCapacity whether it has a point at each capacity where it falls, and is constant
 *     between points
 * @param points by rising capacity, at least one
 */
public record Curve(String policy, long lookups, boolean everyCapacity, List<CurvePoint> points) {
  public Curve {
    points = List.copyOf(points);
  }

  /** The curve of stack distances, with a point at 1 and at each capacity where it falls. */
  static Curve of(String policy, long[] misses) {
    long lookups = misses[0];
    List<CurvePoint> points = new ArrayList<>();
    points.add(CurvePoint.counted(1, misses[Math.min(1, misses.length - 1)], lookups));
    for (int capacity = 2; capacity < misses.length; capacity++) {
      if (misses[capacity] != misses[capacity - 1]) {
        points.add(CurvePoint.counted(capacity, misses[capacity], lookups));
      }
    }
    return new Curve(policy, lookups, /* everyCapacity= */ true, points);
  }

  /** The point that holds at a capacity; empty if the curve has none. */
  public Optional<CurvePoint> at(int capacity) {
    int low = 0;
    int high = points.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (points.get(middle).capacity() <= capacity) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int found = points.get(low).capacity();
    boolean holds = found == capacity || (everyCapacity && found < capacity);
    return holds ? Optional.of(points.get(low)) : Optional.empty();
  }
}
