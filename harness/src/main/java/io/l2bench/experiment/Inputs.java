package io.l2bench.experiment;

import io.l2bench.results.Manifest.TraceEntry;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an experiment reads: its traces, a seed each, and the files of images and durations. */
final class Inputs {
  private record Source(String trace, ReadSettings reading, long seed) {}

  private final Map<Source, TraceEntry> traces = new LinkedHashMap<>();
  private final Map<Path, String> files = new LinkedHashMap<>();

  private Inputs() {}

  /** Reads all inputs; cost: a pass over each. */
  static Inputs of(List<Pass> passes) throws IOException {
    Inputs inputs = new Inputs();
    for (Pass pass : passes) {
      PassSettings settings = pass.settings();
      Source source = source(settings);
      if (!inputs.traces.containsKey(source)) {
        inputs.traces.put(source, entry(settings.openTrace(), settings.geometry()));
      }
      inputs.add(settings.image());
      inputs.add(settings.samples());
    }
    return inputs;
  }

  private void add(@Nullable Path file) throws IOException {
    if (file != null && !files.containsKey(file.toAbsolutePath())) {
      files.put(file.toAbsolutePath(), Sha256.of(file));
    }
  }

  private static Source source(PassSettings settings) {
    return new Source(settings.trace(), settings.reading(), settings.seed());
  }

  private static TraceEntry entry(Trace trace, Geometry geometry) throws IOException {
    TraceDigest digest = TraceDigest.of(trace);
    return new TraceEntry(
        trace.name(),
        digest.requests(),
        geometry.clusterSize(),
        geometry.tableSize(),
        geometry.tableCovers(),
        digest.sha256());
  }

  /** The traces as a manifest tells them. */
  List<TraceEntry> traces() {
    return List.copyOf(traces.values());
  }

  /** Each input with its checksum. */
  List<String> checksums() {
    List<String> checksums = new ArrayList<>();
    traces.values().forEach(trace -> checksums.add(trace.name() + " " + trace.sha256()));
    files.forEach((file, sha256) -> checksums.add(file + " " + sha256));
    return checksums;
  }

  /** The work of a pass, in requests that a cache is fed. */
  double work(Pass pass) {
    TraceEntry trace = traces.get(source(pass.settings()));
    long requests = trace == null ? 0 : trace.requests();
    return (double) Math.min(requests, pass.settings().limit()) * pass.cells().size();
  }
}
