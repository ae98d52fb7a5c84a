package io.l2bench.recommend;

import java.util.List;

/**
 * A lever with what its changes do.
 *
 * @param name of the lever
 * @param tried each of its changes, from the smallest on; at least one
 * @param best the one with the fewest table reads
 * @param enough the smallest that saves nine tenths of what the best does
 */
public record Pulled(String name, List<Tried> tried, Tried best, Tried enough) {
  private static final double MOST = 0.9;

  public Pulled {
    tried = List.copyOf(tried);
  }

  static Pulled of(String name, List<Tried> tried, Tried today) {
    Tried best = tried.stream().min(Tried.BEST).orElseThrow();
    Tried enough =
        tried.stream()
            .filter(each -> each.saved(today) >= MOST * best.saved(today))
            .findFirst()
            .orElse(best);
    return new Pulled(name, tried, best, enough);
  }
}
