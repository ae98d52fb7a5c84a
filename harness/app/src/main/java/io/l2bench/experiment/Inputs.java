package io.l2bench.experiment;

import io.l2bench.results.Manifest.TraceEntry;
import io.l2bench.run.Sha256;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an experiment: its traces, one for each seed, and the files of images and
 * durations.
 */
final class Inputs {
  private record Source(String base, TraceRef trace, long seed) {}

  private record Read(TraceEntry entry, int disks) {}

  private final Map<Source, Read> traces = new LinkedHashMap<>();
  private final Map<Path, String> files = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private Inputs() {}

  /** Reads all inputs; cost: a pass over each. */
  static Inputs of(List<Scenario> scenarios) throws IOException {
    Inputs inputs = new Inputs();
    for (Scenario scenario : scenarios) {
      Source source = source(scenario);
      if (!inputs.traces.containsKey(source)) {
        inputs.traces.put(source, inputs.read(scenario));
      }
      inputs.note(scenario.openTrace());
      inputs.add(scenario.image());
      inputs.add(scenario.samples());
    }
    return inputs;
  }

  private void add(@Nullable Path file) throws IOException {
    if (file != null && !files.containsKey(file.toAbsolutePath())) {
      files.put(file.toAbsolutePath(), Sha256.of(file));
    }
  }

  private static Source source(Scenario scenario) {
    return new Source(scenario.base(), scenario.trace(), scenario.setup().seed());
  }

  private Read read(Scenario scenario) throws IOException {
    Trace trace = scenario.openRecorded();
    TraceDigest digest = TraceDigest.of(trace);
    note(trace);
    Geometry geometry = scenario.setup().geometry();
    TraceEntry entry =
        new TraceEntry(
            scenario.name(),
            digest.requests(),
            geometry.clusterSize(),
            geometry.tableSize(),
            geometry.tableCovers(),
            digest.sha256());
    return new Read(entry, digest.disks());
  }

  private void note(Trace trace) {
    trace.notes().forEach(note -> notes.add(trace.name() + ": " + note));
  }

  /** What a reader should know about how the traces were read. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The traces in the form of a manifest. */
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

  /** The requests that a scenario replays. */
  long requests(Scenario scenario) {
    return Math.min(known(scenario).entry().requests(), scenario.setup().limit());
  }

  /** The disks of its trace. */
  int disks(Scenario scenario) {
    return known(scenario).disks();
  }

  private Read known(Scenario scenario) {
    return Objects.requireNonNull(traces.get(source(scenario)));
  }

  /** The work of a scenario, in requests fed to caches. */
  double work(Scenario scenario) {
    return (double) requests(scenario) * scenario.cells().size();
  }
}
