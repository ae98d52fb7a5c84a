package io.l2bench.experiment;

import io.l2bench.results.Manifest.TraceEntry;
import io.l2bench.run.Sha256;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an experiment reads: its traces, a seed each, and the files of images and durations. */
final class Inputs {
  private record Source(String trace, ReadSettings reading, long seed) {}

  private record Read(TraceEntry entry, int disks) {}

  private final Map<Source, Read> traces = new LinkedHashMap<>();
  private final Map<Path, String> files = new LinkedHashMap<>();

  private Inputs() {}

  /** Reads all inputs; cost: a pass over each. */
  static Inputs of(List<Pass> passes) throws IOException {
    Inputs inputs = new Inputs();
    for (Pass pass : passes) {
      PassSettings settings = pass.settings();
      Source source = source(settings);
      if (!inputs.traces.containsKey(source)) {
        inputs.traces.put(source, read(settings.openTrace(), settings.geometry()));
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

  private static Read read(Trace trace, Geometry geometry) throws IOException {
    TraceDigest digest = TraceDigest.of(trace);
    TraceEntry entry =
        new TraceEntry(
            trace.name(),
            digest.requests(),
            geometry.clusterSize(),
            geometry.tableSize(),
            geometry.tableCovers(),
            digest.sha256());
    return new Read(entry, digest.disks());
  }

  /** The traces as a manifest tells them. */
  List<TraceEntry> traces() {
    return traces.values().stream().map(Read::entry).toList();
  }

  /** Each input with its checksum. */
  List<String> checksums() {
    List<String> checksums = new ArrayList<>();
    traces().forEach(trace -> checksums.add(trace.name() + " " + trace.sha256()));
    files.forEach((file, sha256) -> checksums.add(file + " " + sha256));
    return checksums;
  }

  /** The requests of a pass. */
  long requests(PassSettings pass) {
    return Math.min(read(pass).entry().requests(), pass.limit());
  }

  /** The disks of its trace. */
  int disks(PassSettings pass) {
    return read(pass).disks();
  }

  private Read read(PassSettings pass) {
    return Objects.requireNonNull(traces.get(source(pass)));
  }

  /** The work of a pass, in requests that a cache is fed. */
  double work(Pass pass) {
    return (double) requests(pass.settings()) * pass.cells().size();
  }
}
