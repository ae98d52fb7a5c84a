package io.l2bench.experiment;

import io.l2bench.cache.Policies;
import io.l2bench.cache.Policy;
import io.l2bench.device.Devices;
import io.l2bench.device.StepSamples;
import io.l2bench.device.StepSamplesCsv;
import io.l2bench.driver.Edition;
import io.l2bench.driver.Loading;
import io.l2bench.replay.CellSettings;
import io.l2bench.replay.SweepSettings;
import io.l2bench.replay.Timing;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.recorded.RecordedTrace;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passes that simulate a trace: capacities one by one and at a base depth; depths at QED's
 * capacity, with either loading; and the recorded times, on the recorded device where there is one.
 */
record Passes(RecordedTrace trace, Profile profile, long seed) {
  /** QED's capacity, at which the depth is varied. */
  static final int BASE_CAPACITY = 50;

  /** The depth at which the capacity is varied. */
  private static final int BASE_DEPTH = 32;

  /** A device whose channels let deep queues show in the latency. */
  private static final String PRESET = "nvme";

  /** The passes, none of which has a cell of another. */
  List<Pass> all() throws IOException {
    List<Policy> policies = Policies.load().all();
    List<Policy> overlapping = policies.stream().filter(profile::overlaps).toList();
    List<Pass> passes = new ArrayList<>();
    passes.add(new Pass(preset(Loading.DUPLICATE), closed(policies)));
    passes.add(new Pass(preset(Loading.SINGLE_FLIGHT), depths(overlapping)));
    if (timed(trace)) {
      for (Loading loading : Loading.values()) {
        passes.add(new Pass(recorded(loading), open(overlapping)));
      }
    }
    return passes;
  }

  private List<CellSettings> closed(List<Policy> policies) {
    List<CellSettings> cells = new ArrayList<>();
    for (Policy policy : policies) {
      for (int capacity : profile.capacities()) {
        cells.add(new CellSettings(policy, capacity, new Timing.Sequential()));
        if (capacity != BASE_CAPACITY) {
          cells.add(new CellSettings(policy, capacity, new Timing.Closed(BASE_DEPTH)));
        }
      }
    }
    cells.addAll(depths(policies));
    return cells;
  }

  private List<CellSettings> depths(List<Policy> policies) {
    return policies.stream()
        .flatMap(
            policy ->
                profile.depths().stream()
                    .map(
                        depth -> new CellSettings(policy, BASE_CAPACITY, new Timing.Closed(depth))))
        .toList();
  }

  private static List<CellSettings> open(List<Policy> policies) {
    return policies.stream()
        .map(policy -> new CellSettings(policy, BASE_CAPACITY, new Timing.Open()))
        .toList();
  }

  private SweepSettings preset(Loading loading) {
    return settings(loading, PRESET, null);
  }

  private SweepSettings recorded(Loading loading) throws IOException {
    if (!trace.hasSteps()) {
      return preset(loading);
    }
    try (InputStream steps = trace.openSteps()) {
      return settings(loading, "empirical", StepSamplesCsv.read(trace.name(), steps));
    }
  }

  private SweepSettings settings(Loading loading, String device, @Nullable StepSamples samples) {
    return new SweepSettings(
        trace.geometry(),
        /* image= */ null,
        Edition.COROUTINES,
        loading,
        Devices.parse(device),
        samples,
        /* speed= */ 1,
        seed,
        Long.MAX_VALUE,
        Runtime.getRuntime().availableProcessors());
  }

  private static boolean timed(Trace trace) throws IOException {
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      return reader.read(batch) && batch.begin(0) != RequestBatch.NO_TIME;
    }
  }
}
