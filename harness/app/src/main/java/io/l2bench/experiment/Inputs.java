package io.l2bench.experiment;

import io.l2bench.results.Manifest.TraceEntry;
import io.l2bench.scenario.Scenario;
import io.l2bench.scenario.TraceFacts;
import io.l2bench.scenario.TraceSources;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Sha256;
import io.l2bench.workload.Trace;
import io.l2bench.workload.file.FileStamp;
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

  private record Read(TraceEntry entry, TraceFacts facts) {}

  /** A file whose bytes were read. */
  private record Known(FileStamp stamp, String sha256) {}

  private final TraceSources sources = new TraceSources();
  private final Map<Trace, Read> traces = new LinkedHashMap<>();
  private final Map<Path, Known> files = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private Inputs() {}

  /** Reads all inputs; cost: a pass over each. */
  static Inputs of(List<Scenario> scenarios) throws IOException {
    Inputs inputs = new Inputs();
    for (Scenario scenario : scenarios) {
      Trace trace = inputs.sources.recorded(scenario);
      if (!inputs.traces.containsKey(trace)) {
        TraceFacts facts = inputs.sources.facts(scenario);
        inputs.traces.put(trace, new Read(entry(scenario, facts), facts));
      }
      inputs.note(inputs.sources.replayed(scenario));
      inputs.add(scenario.image());
      inputs.add(scenario.samples());
    }
    return inputs;
  }

  private void add(@Nullable Path file) throws IOException {
    if (file != null && !files.containsKey(file.toAbsolutePath())) {
      FileStamp stamp = FileStamp.of(file);
      files.put(file.toAbsolutePath(), new Known(stamp, Sha256.of(file)));
    }
  }

  /**
   * Refuses to believe results of a scenario whose image or samples changed since they were read.
   *
   * @throws BadInputException naming the file
   */
  void requireSame(Scenario scenario) throws IOException {
    requireSame(scenario.image());
    requireSame(scenario.samples());
  }

  private void requireSame(@Nullable Path file) throws IOException {
    if (file != null) {
      Known known = Objects.requireNonNull(files.get(file.toAbsolutePath()));
      known.stamp().requireUntouched(file.toString(), FileStamp.of(file));
    }
  }

  private static TraceEntry entry(Scenario scenario, TraceFacts facts) {
    Geometry geometry = scenario.setup().geometry();
    return new TraceEntry(
        scenario.name(),
        facts.requests(),
        geometry.clusterSize(),
        geometry.tableSize(),
        geometry.tableCovers(),
        facts.sha256());
  }

  private void note(Trace trace) {
    trace.notes().forEach(note -> notes.add(trace.name() + ": " + note));
  }

  /** The traces, opened. */
  TraceSources sources() {
    return sources;
  }

  /** What a reader should know of how the traces were read. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The traces as a manifest lists them. */
  List<TraceEntry> traces() {
    return traces.values().stream().map(Read::entry).toList();
  }

  /** Each input with its checksum. */
  List<String> checksums() {
    List<String> checksums = new ArrayList<>();
    traces().forEach(trace -> checksums.add(trace.name() + " " + trace.sha256()));
    files.forEach((file, known) -> checksums.add(file + " " + known.sha256()));
    return checksums;
  }

  /** The requests that a scenario replays. */
  long requests(Scenario scenario) {
    return Math.min(facts(scenario).requests(), scenario.setup().limit());
  }

  /** The disks of its trace. */
  int disks(Scenario scenario) {
    return facts(scenario).disks();
  }

  private TraceFacts facts(Scenario scenario) {
    return Objects.requireNonNull(traces.get(sources.recorded(scenario))).facts();
  }

  /** The work of a scenario, in requests fed to caches. */
  double work(Scenario scenario) {
    return (double) requests(scenario) * scenario.cells().size();
  }
}
