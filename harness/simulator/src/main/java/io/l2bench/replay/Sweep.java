package io.l2bench.replay;

import io.l2bench.cache.Trait;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A replay of one trace against many caches, in one pass: each stretch of requests is read and
 * numbered once and fed to every cache. Each disk of the trace has a cache of its own in every
 * cell. Memory is bounded by the stretch and the caches, not by the trace, unless a policy needs
 * the future.
 */
public final class Sweep {
  /** Replays of a policy that is not deterministic. */
  private static final int REPETITIONS = 5;

  /**
   * Batches that are read before the caches are fed. Many, since a cache that is fed again finds
   * that the others have driven it out of the processor's own.
   */
  private static final int BATCHES = 256;

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
   * Refuses a trace that lacks what its replay needs, by its first requests.
   *
   * @throws io.l2bench.workload.BadInputException if it does not serve
   */
  public static void check(Trace trace, SweepSettings settings, List<CellSettings> cells)
      throws IOException {
    SweepCheck.check(trace, settings, cells);
  }

  private List<ReplayedCell> run(List<CellSettings> cells) throws IOException {
    Map<Timing, Future> futures = new HashMap<>();
    for (CellSettings cell : cells) {
      if (cell.policy().has(Trait.NEEDS_FUTURE) && !futures.containsKey(cell.timing())) {
        futures.put(cell.timing(), Future.of(trace, settings, cell.timing()));
      }
    }
    List<List<DiskReplays>> replays =
        cells.stream().map(cell -> replays(cell, futures.get(cell.timing()))).toList();
    Workers workers = new Workers(settings.threads());
    try (NumberedReader reader = new NumberedReader(trace, settings)) {
      List<DiskReplays> all = replays.stream().flatMap(List::stream).toList();
      for (int filled = read(reader); filled > 0; filled = read(reader)) {
        List<NumberedBatch> next = stretch.subList(0, filled);
        workers.each(all, replay -> next.forEach(replay::accept));
      }
    }
    List<ReplayedCell> results = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      results.add(cell(cells.get(i), replays.get(i)));
    }
    return results;
  }

  /** Fills the stretch as far as there are requests; the number of its batches filled. */
  private int read(NumberedReader reader) throws IOException {
    int filled = 0;
    while (filled < BATCHES && reader.fill(batch(filled))) {
      filled++;
    }
    return filled;
  }

  /** A batch of the stretch, which grows as far as the trace goes. */
  private NumberedBatch batch(int number) {
    if (number == stretch.size()) {
      stretch.add(new NumberedBatch());
    }
    return stretch.get(number);
  }

  private List<DiskReplays> replays(CellSettings cell, @Nullable Future future) {
    int repetitions = cell.policy().has(Trait.DETERMINISTIC) ? 1 : REPETITIONS;
    return Stream.generate(
            () -> new DiskReplays((disk, latencies) -> replay(cell, disk, future, latencies)))
        .limit(repetitions)
        .toList();
  }

  private Replay replay(CellSettings cell, int disk, @Nullable Future future, Latencies latencies) {
    IntBuffer lookups = future == null ? null : future.of(disk);
    return Replay.of(
        cell.timing(),
        cell.policy().create(cell.capacity(), settings.seed(), lookups),
        settings,
        trace.kind(),
        latencies);
  }

  private ReplayedCell cell(CellSettings cell, List<DiskReplays> replays) {
    List<Outcome> outcomes =
        replays.stream()
            .map(DiskReplays::finish)
            .sorted(Comparator.comparingLong(Outcome::tableReads))
            .toList();
    return new ReplayedCell(
        trace.name(),
        cell,
        outcomes.get(outcomes.size() / 2),
        outcomes.size(),
        outcomes.get(0).tableReads(),
        outcomes.get(outcomes.size() - 1).tableReads());
  }
}
