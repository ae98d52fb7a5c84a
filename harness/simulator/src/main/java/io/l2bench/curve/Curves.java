package io.l2bench.curve;

import java.util.List;
import java.util.stream.Stream;

/**
 * The curves of one trace.
 *
 * @param trace its name
 * @param capacities in entries, at which all curves have a value
 * @param curves of the policies
 */
public record Curves(String trace, List<Integer> capacities, List<Curve> curves) {
  /** The most capacities in a drawing. */
  private static final int DRAWN = 250;

  public Curves {
    capacities = List.copyOf(capacities);
    curves = List.copyOf(curves);
  }

  /** Capacities for a drawing: some more than {@link #capacities}, up to the last of them. */
  public List<Integer> drawn() {
    List<Integer> between = LogSpaced.of(capacities.get(0), last(), DRAWN);
    return Stream.concat(capacities.stream(), between.stream()).distinct().sorted().toList();
  }

  private int last() {
    return capacities.get(capacities.size() - 1);
  }
}
