package io.l2bench.scenario;

import io.l2bench.cache.NearestName;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.NamedValues;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import io.l2bench.workload.UserPaths;
import io.l2bench.workload.recorded.RecordedTraces;
import io.l2bench.workload.synthetic.SyntheticTraces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reference to a trace: a bundled one, a synthetic one, or a file. Opens nothing. */
public sealed interface TraceRef {

  /**
   * A bundled trace.
   *
   * @param text its name
   */
  record Bundled(String text) implements TraceRef {}

  /**
   * A synthetic trace.
   *
   * @param text a generator with its parameters, as users write it
   */
  record Synthetic(String text) implements TraceRef {}

  /**
   * A trace file, or standard input.
   *
   * @param text the path as written, relative to the study's base folder, or a URI; {@code -} is
   *     standard input
   * @param reading how it is read
   */
  record Recording(String text, ReadSettings reading) implements TraceRef {
    private String path(Path base) {
      if (text.equals("-") || text.matches("[a-z][a-z0-9+.-]+:/.*")) {
        return text;
      }
      String path = UserPaths.of(base, text).toString();
      requireNotMisspelt(path, text);
      return path;
    }
  }

  /** As users write it. */
  String text();

  /** The trace that a text of the user names. */
  static TraceRef of(String text, ReadSettings reading) {
    String name = NamedValues.parse(text).name();
    if (new RecordedTraces().names().contains(name)) {
      return new Bundled(text);
    }
    return new SyntheticTraces().names().contains(name)
        ? new Synthetic(text)
        : new Recording(text, reading);
  }

  /**
   * Opens the trace.
   *
   * @param base the folder from which paths start
   * @param seed of what a synthetic trace draws
   * @throws io.l2bench.workload.BadInputException if there is no such trace
   */
  default Trace open(Path base, long seed) {
    if (this instanceof Recording file) {
      return Traces.open(file.path(base), seed, file.reading());
    }
    return Traces.open(text(), seed, ReadSettings.PLAIN);
  }

  /** The seed that the trace depends on; 0 for a trace that draws nothing. */
  default long ownSeed(long seed) {
    return this instanceof Synthetic ? seed : 0;
  }

  private static void requireNotMisspelt(String path, String text) {
    if (Traces.exist(path)) {
      return;
    }
    List<String> names = new ArrayList<>(new RecordedTraces().names());
    names.addAll(new SyntheticTraces().names());
    names.addAll(TraceSets.words());
    String meant = NearestName.question(NamedValues.parse(text).name(), names);
    if (!meant.isEmpty()) {
      throw new BadInputException(
          "trace '%s'".formatted(text),
          "a name that l2bench traces lists, or the path of a file",
          "none" + meant);
    }
  }
}
