package io.l2bench.cli;

import io.l2bench.device.Devices;
import io.l2bench.driver.Drivers;
import io.l2bench.recommend.Advice;
import io.l2bench.recommend.CacheLevers;
import io.l2bench.recommend.Choice;
import io.l2bench.recommend.Question;
import io.l2bench.recommend.Target;
import io.l2bench.recommend.Tried;
import io.l2bench.replay.Setup;
import io.l2bench.replay.Timing;
import io.l2bench.replay.Warmup;
import io.l2bench.scenario.TraceRef;
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

/** The options that say which disk, device and cache advice is asked for. */
final class RecommendOptions {
  private static final String RECORDED = "empirical";

  @Option(
      names = "--base",
      paramLabel = "POLICY[@N]",
      description = "the cache to compare with, as qed@50 or lru@12MiB (default: the driver's)")
  private @Nullable String base;

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      description = "the most memory that a cache may take, as 4MiB (default: any)")
  private @Nullable String budget;

  @Option(
      names = "--driver",
      paramLabel = "DRIVER",
      defaultValue = "qed",
      description = "whose cache it is (default: ${DEFAULT-VALUE})")
  private String driver = "qed";

  @Option(
      names = "--disk-size",
      paramLabel = "SIZE",
      description = "of the disk, to look at a cache that covers all of it, as 300G")
  private @Nullable String diskSize;

  @Option(
      names = "--within",
      paramLabel = "SHARE",
      defaultValue = "5%",
      description = "of table reads above the fewest that is as good (default: ${DEFAULT-VALUE})")
  private String within = "5%";

  @Option(
      names = "--timing",
      paramLabel = "TIMING",
      description = "as in simulate (default: open, recorded or sequential, as the trace allows)")
  private @Nullable String timing;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description = "as in simulate (default: empirical where durations are bundled, or else nvme)")
  private @Nullable String device;

  @Option(
      names = "--image",
      paramLabel = "SNAPSHOT",
      description = "image as it was before the trace (default: all allocated)")
  private @Nullable Path image;

  @Option(names = "--shared-cache", description = "one cache for all disks of a trace")
  private boolean sharedCache;

  @Option(names = "--limit", paramLabel = "N", description = "looks at the first N requests only")
  private long limit = Long.MAX_VALUE;

  @Mixin private WarmupOption warmupOption = new WarmupOption();

  @Mixin private GeometryOptions geometryOptions = new GeometryOptions();

  /** The question about a trace. */
  Question question(String trace, ReadSettings reading, @Nullable Target target, int threads) {
    CacheLevers levers = CacheLevers.named(driver);
    Disk disk = disk(trace);
    Choice today = levers.today(disk.image(), disk.size());
    Geometry geometry = today.geometry();
    String[] parts = base == null ? new String[0] : base.split("@", 2);
    return new Question(
        Path.of(""),
        TraceRef.of(trace, reading),
        setup(trace, today),
        timing == null ? null : Timing.parse(timing).toString(),
        parts.length == 0 ? null : PolicySelection.parse(List.of(parts[0])).get(0).label(),
        parts.length < 2 ? 0 : Capacities.parse("--base", parts[1], geometry),
        disk.size(),
        budget == null ? Long.MAX_VALUE : Sizes.parse("--budget", budget),
        Percent.parse("--within", within),
        target,
        threads);
  }

  /**
   * The disk that is asked about.
   *
   * @param image the geometry of its image
   * @param size in bytes, if it is known
   */
  private record Disk(Geometry image, OptionalLong size) {}

  private Disk disk(String trace) {
    OptionalLong size =
        diskSize == null
            ? OptionalLong.empty()
            : OptionalLong.of(Sizes.parse("--disk-size", diskSize));
    if (!driver.equals(Qcow2Options.DRIVER)) {
      return new Disk(geometryOptions.of(trace), size);
    }
    Qcow2Disk disk = Qcow2Disk.of(image, geometryOptions.clusterSize(), size);
    return new Disk(Geometry.qed(disk.clusterBytes(), 1), disk.size());
  }

  private Setup setup(String trace, Choice today) {
    return new Setup(
        today.geometry(),
        sharedCache,
        image == null ? null : image.toString(),
        Drivers.named(driver).name(),
        today.loading(),
        Devices.parse(device == null ? usualDevice(trace) : device).label(),
        /* samples= */ null,
        /* speed= */ 1,
        /* seed= */ 1,
        limit,
        /* failReads= */ 0,
        warmupOption.warmup());
  }

  private static String usualDevice(String trace) {
    boolean known =
        RecordedTraces.all().stream().anyMatch(t -> t.name().equals(trace) && t.hasSteps());
    return known ? RECORDED : "nvme";
  }

  /** The commands that simulate today's cache and the one to take. */
  List<String> commands(String trace, Advice advice) {
    List<String> commands = new ArrayList<>();
    commands.add(command(trace, advice, advice.today()));
    advice
        .proposed()
        .or(advice::leaner)
        .ifPresent(tried -> commands.add(command(trace, advice, tried)));
    return commands;
  }

  private String command(String trace, Advice advice, Tried tried) {
    StringBuilder command = SimulateLine.of(trace, advice, tried.choice());
    if (image != null) {
      command.append(" --image ").append(image);
    }
    if (sharedCache) {
      command.append(" --shared-cache");
    }
    if (limit != Long.MAX_VALUE) {
      command.append(" --limit ").append(limit);
    }
    if (!advice.setup().warmup().equals(Warmup.NONE)) {
      command.append(" --warmup ").append(advice.setup().warmup());
    }
    return command.toString();
  }
}
