package io.l2bench.cli;

import io.l2bench.cache.Policy;
import io.l2bench.cli.Qcow2Options.Chosen;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Timing;
import io.l2bench.scenario.CellChoice;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.recorded.RecordedTraces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is simulated; an experiment file has the same as keys. */
final class SimulationOptions {
  private static final String USUAL_CAPACITY = "50";

  /** A bundled trace of the smallest tables: memory for none of these is refused for any trace. */
  private static final String SMALLEST_TABLES = "debian-boot";

  @Option(
      names = "--policies",
      split = ",",
      paramLabel = "NAME",
      defaultValue = "all",
      description = "policies to compare, as name or name:parameter=value (default: all)")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--capacities",
      split = ",",
      paramLabel = "N",
      defaultValue = USUAL_CAPACITY,
      description = "entries, or memory of tables as in 12MiB (default: ${DEFAULT-VALUE})")
  private List<String> capacities = new ArrayList<>();

  @Option(
      names = "--timing",
      split = ",",
      paramLabel = "TIMING",
      defaultValue = "sequential",
      description = {
        "sequential; closed:N, N requests always in flight; open, at their recorded times;",
        "recorded, in the recorded order of begins and ends (default: ${DEFAULT-VALUE})"
      })
  private List<String> timings = new ArrayList<>();

  @Mixin private GeometryOptions geometryOptions = new GeometryOptions();

  @Option(
      names = "--recorded-geometry",
      description = "takes the geometry that a bundled trace was recorded on, and no other trace")
  private boolean recordedGeometry;

  @Mixin private Qcow2Options qcow2Options = new Qcow2Options();

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Option(
      names = {"--seed", "--seeds"},
      split = ",",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "of synthetic traces and of policies and devices that draw (default: ${DEFAULT-VALUE});",
        "synthetic traces are replayed with each of several, as in 1..10, others with the first"
      })
  private List<String> seeds = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "replays the first N requests only")
  private long limit = Long.MAX_VALUE;

  @Mixin private WarmupOption warmupOption = new WarmupOption();

  /** Refuses values that no trace can be simulated with. */
  void check() {
    cells(chosen(geometryOptions.of(SMALLEST_TABLES), /* image= */ null));
    for (long seed : Seeds.parse(seeds)) {
      setup(geometryOptions.of(SMALLEST_TABLES), seed);
    }
  }

  /**
   * The scenarios of a trace: one for each seed if it is synthetic, else one.
   *
   * @param base the folder from which paths start
   */
  List<Scenario> scenarios(String trace, ReadSettings reading, Path base) {
    List<Long> all = Seeds.parse(seeds);
    TraceRef ref = TraceRef.of(trace, reading);
    Path image = replayOptions.image();
    Chosen chosen = chosen(geometry(trace), image == null ? null : base.resolve(image));
    List<CellChoice> cells = cells(chosen);
    return all.stream()
        .limit(ref instanceof TraceRef.Synthetic ? all.size() : 1)
        .map(seed -> Scenario.of(base, ref, setup(chosen.geometry(), seed), cells))
        .toList();
  }

  /** Whether several seeds were given, of which a recorded trace takes the first alone. */
  boolean hasSeveralSeeds() {
    return Seeds.parse(seeds).size() > 1;
  }

  private Setup setup(Geometry geometry, long seed) {
    return replayOptions.setup(geometry, seed, limit).warmup(warmupOption.warmup());
  }

  /** The geometry and capacities that the driver gives tables of that geometry. */
  private Chosen chosen(Geometry geometry, @Nullable Path image) {
    if (replayOptions.driver().equals(Qcow2Options.DRIVER)) {
      OptionalLong cluster =
          recordedGeometry
              ? OptionalLong.of(geometry.clusterSize())
              : geometryOptions.clusterSize();
      Chosen chosen = qcow2Options.choose(image, cluster);
      if (chosen.slots().isEmpty()) {
        return new Chosen(chosen.geometry(), Capacities.parse(capacities, chosen.geometry()));
      }
      if (!capacities.equals(List.of(USUAL_CAPACITY))) {
        throw new BadInputException(
            "--capacities", "none beside --l2-cache-size", String.join(",", capacities));
      }
      return chosen;
    }
    qcow2Options.refuse(replayOptions.driver());
    return new Chosen(geometry, Capacities.parse(capacities, geometry));
  }

  private List<CellChoice> cells(Chosen chosenSizes) {
    List<Policy> chosen = PolicySelection.parse(policies);
    List<CellChoice> cells = new ArrayList<>();
    List<String> chosenTimings =
        timings.stream().map(text -> Timing.parse(text).toString()).distinct().toList();
    for (String timing : chosenTimings) {
      for (int capacity : chosenSizes.slots()) {
        for (Policy policy : chosen) {
          cells.add(new CellChoice(policy.label(), capacity, timing));
        }
      }
    }
    return cells;
  }

  private Geometry geometry(String trace) {
    Geometry chosen = geometryOptions.of(trace);
    return recordedGeometry
        ? RecordedTraces.geometryOf(trace)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--recorded-geometry", "a bundled trace", "'" + trace + "'"))
        : chosen;
  }
}
