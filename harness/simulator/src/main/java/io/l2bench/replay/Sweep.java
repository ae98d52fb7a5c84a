package io.l2bench.replay;

import io.l2bench.cache.Trait;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A replay of one trace against many caches, in one pass: each stretch of requests is read and
 * numbered once and fed to every cache. Each disk of the trace has a cache of its own in every
 * cell. Memory is bounded by the stretch and the caches, not by the trace, unless a policy needs
 * the future.
 */
public final class Sweep {
  /**
   * Batches read before the caches are fed. Many, because between two turns of a cache the others
   * drive its data out of the processor's caches.
   */
  private static final int BATCHES = 256;

  /**
   * Batches read before the only cache is fed: few, so that they stay in the processor's caches.
   */
  private static final int BATCHES_ALONE = 4;

  /** A group with its replays. */
  private record Running(CellGroup group, List<DiskReplays> repetitions) {}

  private final Trace trace;
  private final SweepSettings settings;
  private final List<NumberedBatch> stretch = new ArrayList<>();

  private Sweep(Trace trace, SweepSettings settings) {
    this.trace = trace;
    this.settings = settings;
  }

  /** Replays a trace against the cells, in their order. */
  public static List<ReplayedCell> run(
      Trace trace, SweepSettings settings, List<CellSettings> cells) throws IOException {
    SweepCheck.check(trace, settings, cells);
    return new Sweep(trace, settings).run(cells);
  }

  /**
   * Refuses a trace whose first requests lack something that its replay needs.
   *
   * @throws io.l2bench.workload.BadInputException if the trace cannot be replayed
   */
  public static void check(Trace trace, SweepSettings settings, List<CellSettings> cells)
      throws IOException {
    SweepCheck.check(trace, settings, cells);
  }

  private List<ReplayedCell> run(List<CellSettings> cells) throws IOException {
    List<Running> running = running(CellGroup.of(cells, settings));
    Workers workers = new Workers(settings.threads());
    try (NumberedReader reader = new NumberedReader(trace, settings)) {
      List<DiskReplays> all = running.stream().flatMap(one -> one.repetitions.stream()).toList();
      int batches = all.size() == 1 ? BATCHES_ALONE : BATCHES;
      double replayed = 0;
      for (int filled = read(reader, batches); filled > 0; filled = read(reader, batches)) {
        feed(all, filled, replayed, reader.share(), workers);
        replayed = reader.share();
      }
    }
    Map<CellSettings, ReplayedCell> results = new HashMap<>();
    running.forEach(one -> putResults(results, one.group, one.repetitions));
    return cells.stream().map(cell -> Objects.requireNonNull(results.get(cell))).toList();
  }

  private List<Running> running(List<CellGroup> groups) throws IOException {
    Map<Timing, Future> futures = new HashMap<>();
    List<Running> running = new ArrayList<>();
    for (CellGroup group : groups) {
      Future future = group.has(Trait.NEEDS_FUTURE) ? future(group.timing(), futures) : null;
      running.add(new Running(group, group.replays(settings, trace.kind(), future)));
    }
    return running;
  }

  /** The future under a timing, which is read once. */
  private Future future(Timing timing, Map<Timing, Future> read) throws IOException {
    Future known = read.get(timing);
    if (known == null) {
      known = Future.of(trace, settings, timing);
      read.put(timing, known);
    }
    return known;
  }

  /**
   * Feeds the stretch to all replays.
   *
   * @param from the share of the trace before the stretch
   * @param to the share behind it; NaN if it is unknown
   */
  private void feed(List<DiskReplays> all, int filled, double from, double to, Workers workers) {
    List<NumberedBatch> next = stretch.subList(0, filled);
    AtomicInteger fed = new AtomicInteger();
    workers.each(
        all,
        replay -> {
          next.forEach(replay::accept);
          if (trace instanceof Watched watched) {
            watched.replayed(from + (to - from) * fed.incrementAndGet() / all.size());
          }
        });
  }

  /** Fills the stretch, while there are requests; the number of batches filled. */
  private int read(NumberedReader reader, int batches) throws IOException {
    int filled = 0;
    while (filled < batches && reader.fill(batch(filled))) {
      filled++;
    }
    return filled;
  }

  /** A batch of the stretch, which grows as the trace needs. */
  private NumberedBatch batch(int number) {
    if (number == stretch.size()) {
      stretch.add(new NumberedBatch());
    }
    return stretch.get(number);
  }

  private void putResults(
      Map<CellSettings, ReplayedCell> results, CellGroup group, List<DiskReplays> repetitions) {
    List<List<Outcome>> finished = repetitions.stream().map(DiskReplays::finish).toList();
    for (int i = 0; i < group.cells().size(); i++) {
      int number = i;
      CellSettings cell = group.cells().get(number);
      results.put(cell, result(cell, finished.stream().map(outcomes -> outcomes.get(number))));
    }
  }

  private ReplayedCell result(CellSettings cell, Stream<Outcome> repetitions) {
    List<Outcome> outcomes =
        repetitions.sorted(Comparator.comparingLong(Outcome::tableReads)).toList();
    return new ReplayedCell(
        trace.name(),
        cell,
        outcomes.get(outcomes.size() / 2),
        outcomes.size(),
        outcomes.get(0).tableReads(),
        outcomes.get(outcomes.size() - 1).tableReads());
  }
}
