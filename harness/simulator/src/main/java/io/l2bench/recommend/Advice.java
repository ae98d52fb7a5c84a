package io.l2bench.recommend;

import io.l2bench.replay.Setup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What helps a trace, each choice beside today's.
 *
 * @param trace its name
 * @param timing when requests began, as users write it
 * @param setup how they were served today
 * @param tables that the trace touches
 * @param today the cache as it is
 * @param start where the levers begin: today's cache, made smaller where a budget asks for that
 * @param bound what no policy could save more than, one request at a time
 * @param levers each with what its changes do
 * @param together changes of several levers at once
 * @param within the share of table reads above the fewest that is as good
 * @param target that shall be reached, or null
 */
public record Advice(
    String trace,
    String timing,
    Setup setup,
    int tables,
    Tried today,
    Tried start,
    Tried bound,
    List<Pulled> levers,
    List<Tried> together,
    double within,
    @Nullable Target target) {
  /** The least share of table reads that is worth a change. */
  static final double MATTERS = 0.05;

  /** The most of today's memory that is worth a smaller cache. */
  private static final double LESS = 0.8;

  public Advice {
    levers = List.copyOf(levers);
    together = List.copyOf(together);
  }

  /** The same with changes of several levers at once. */
  Advice with(List<Tried> sets) {
    return new Advice(
        trace, timing, setup, tables, today, start, bound, levers, sets, within, target);
  }

  /** Whether the cache holds every table of the trace. */
  public boolean fits() {
    return start.cost().evictions() == 0;
  }

  /** The levers that save something that is worth a change, the one that saves most first. */
  public List<Pulled> helpful() {
    return levers.stream()
        .filter(lever -> lever.enough().saved(start) >= MATTERS)
        .filter(lever -> lever.enough().bytesRead() <= start.bytesRead())
        .sorted(Comparator.comparing(Pulled::enough, Tried.BEST))
        .toList();
  }

  /** The lever to move first, if one is worth a change. */
  public Optional<Pulled> first() {
    return helpful().stream().findFirst();
  }

  /** What to do: what reaches the target, or else the smallest change of the first lever. */
  public Optional<Tried> proposed() {
    return target == null ? first().map(Pulled::enough) : reaching();
  }

  /** Lines to paste that set what to take: what to do, or a smaller cache that does as well. */
  public List<String> settings() {
    return proposed().or(this::leaner).map(Tried::settings).orElse(List.of());
  }

  /** The changes of all helpful levers at once, if there are several. */
  public Optional<Tried> all() {
    return together.stream().findFirst();
  }

  /** The least memory that costs hardly more table reads than today. */
  public Optional<Tried> leaner() {
    double most = (1 + within) * start.cost().tableReads();
    return levers.stream()
        .flatMap(lever -> lever.tried().stream())
        .filter(tried -> tried.cost().bytes() <= LESS * start.cost().bytes())
        .filter(tried -> tried.cost().tableReads() <= most)
        .min(Comparator.comparingLong(tried -> tried.cost().bytes()));
  }

  /** The fewest changes, then the least memory, that reach the target; empty if nothing does. */
  public Optional<Tried> reaching() {
    Target wanted = target;
    return wanted == null
        ? Optional.empty()
        : everything().stream()
            .skip(start.changes().isEmpty() ? 0 : 1)
            .filter(wanted::reached)
            .min(
                Comparator.comparingInt((Tried tried) -> tried.changes().size())
                    .thenComparingLong(tried -> tried.cost().bytes()));
  }

  /** What comes nearest to the target. */
  Tried nearest(Target wanted) {
    return everything().stream().min(Comparator.comparingDouble(wanted::value)).orElseThrow();
  }

  /** The changes of a choice beyond where the levers begin, in words. */
  public String text(Tried tried) {
    return tried.changes().stream()
        .skip(start.changes().size())
        .map(Change::text)
        .collect(Collectors.joining(", "));
  }

  /** Every choice that was simulated, the bound aside, today's first. */
  public List<Tried> everything() {
    List<Tried> all = new ArrayList<>(List.of(today));
    if (!start.changes().isEmpty()) {
      all.add(start);
    }
    levers.forEach(lever -> all.addAll(lever.tried()));
    all.addAll(together);
    return all;
  }

  /** The short answer. */
  public List<Line> lines() {
    return Line.of(this);
  }

  /** What to do, in one sentence or two. */
  public String verdict() {
    return Verdict.of(this);
  }
}
