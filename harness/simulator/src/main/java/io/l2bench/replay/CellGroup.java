package io.l2bench.replay;

import io.l2bench.cache.CacheLadder;
import io.l2bench.cache.Policy;
import io.l2bench.cache.Trait;
import io.l2bench.device.Device;
import io.l2bench.workload.Trace;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are replayed together: a single one, or those of a policy at several capacities whose
 * caches it has as a {@link CacheLadder}. Outcomes are the same either way.
 *
 * @param cells in order of their capacities
 */
record CellGroup(List<CellSettings> cells) {
  /** Replays of a policy that is not deterministic. */
  private static final int REPETITIONS = 5;

  /** The cells in groups; equal cells are one. */
  static List<CellGroup> of(List<CellSettings> cells, SweepSettings settings) {
    List<CellGroup> groups = new ArrayList<>();
    Map<Policy, List<CellSettings>> ladders = new LinkedHashMap<>();
    Device device = Replay.device(settings);
    for (CellSettings cell : new LinkedHashSet<>(cells)) {
      if (fitsLadder(cell, settings, device)) {
        ladders.computeIfAbsent(cell.policy(), policy -> new ArrayList<>()).add(cell);
      } else {
        groups.add(new CellGroup(List.of(cell)));
      }
    }
    ladders.values().forEach(ladder -> addParts(groups, ladder));
    return groups;
  }

  private static boolean fitsLadder(CellSettings cell, SweepSettings settings, Device device) {
    return Replay.isSequential(cell.timing(), settings, device)
        && cell.capacity() <= CacheLadder.LARGEST
        && cell.policy().factory().ladder().isPresent();
  }

  /** Adds cells of one policy, as many in each group as a ladder takes. */
  private static void addParts(List<CellGroup> groups, List<CellSettings> cells) {
    List<CellSettings> ascending =
        cells.stream().sorted(Comparator.comparingInt(CellSettings::capacity)).toList();
    for (int from = 0; from < ascending.size(); from += CacheLadder.MOST) {
      int to = Math.min(from + CacheLadder.MOST, ascending.size());
      groups.add(new CellGroup(ascending.subList(from, to)));
    }
  }

  /** When requests begin. */
  Timing timing() {
    return cells.get(0).timing();
  }

  /** Whether the policy makes this promise. */
  boolean has(Trait trait) {
    return policy().has(trait);
  }

  private Policy policy() {
    return cells.get(0).policy();
  }

  /** New replays, one for each repetition. */
  List<DiskReplays> replays(SweepSettings settings, Trace.Kind kind, @Nullable Future future) {
    return Stream.generate(() -> replays(settings, kind, future, latencies()))
        .limit(has(Trait.DETERMINISTIC) ? 1 : REPETITIONS)
        .toList();
  }

  private List<Latencies> latencies() {
    return Stream.generate(Latencies::new).limit(cells.size()).toList();
  }

  private DiskReplays replays(
      SweepSettings settings, Trace.Kind kind, @Nullable Future future, List<Latencies> latencies) {
    if (cells.size() > 1) {
      return new DiskReplays(disk -> ladder(settings, latencies));
    }
    return new DiskReplays(
        disk -> {
          IntBuffer lookups = future == null ? null : future.of(disk);
          int capacity = cells.get(0).capacity();
          return Replay.of(
              timing(),
              policy().create(capacity, settings.seed(), lookups),
              settings,
              kind,
              latencies.get(0));
        });
  }

  private Replay ladder(SweepSettings settings, List<Latencies> latencies) {
    int[] capacities = cells.stream().mapToInt(CellSettings::capacity).toArray();
    CacheLadder ladder = policy().factory().ladder().orElseThrow().make(capacities);
    Device device = Replay.device(settings);
    return new SequentialReplay(new SequentialCaches.Ladder(ladder, capacities), device, latencies);
  }
}
