package io.l2bench.recommend;

import java.util.List;

/**
 * A lever with what its changes do.
 *
 * @param name of the lever
 * @param tried each of its changes, from the smallest on; at least one
 * @param best the one with the fewest table reads, of those that read hardly more bytes than today
 * @param enough the smallest that the driver's levers call enough
 */
public record Pulled(String name, List<Tried> tried, Tried best, Tried enough) {
  /** Says whether a change does enough, of all those of a lever. */
  interface Enough {
    boolean accepts(Tried each, List<Tried> all);
  }

  public Pulled {
    tried = List.copyOf(tried);
  }

  static Pulled of(String name, List<Tried> tried, Tried today, double within, Enough driver) {
    double most = (1 + within) * today.bytesRead();
    List<Tried> frugal = tried.stream().filter(t -> t.bytesRead() <= most).toList();
    List<Tried> candidates = frugal.isEmpty() ? tried : frugal;
    Tried best = candidates.stream().min(Tried.BEST).orElseThrow();
    Tried enough =
        candidates.stream()
            .filter(each -> driver.accepts(each, candidates))
            .findFirst()
            .orElse(best);
    return new Pulled(name, tried, best, enough);
  }
}
