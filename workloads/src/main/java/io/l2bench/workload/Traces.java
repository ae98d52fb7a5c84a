package io.l2bench.workload;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Every trace that can be named: bundled, synthetic, or a file. */
public final class Traces {
  private Traces() {}

  /**
   * The trace of a name: a bundled one, a synthetic one as in {@code zipf:alpha=0.9}, else the path
   * of a file, whose format is detected.
   *
   * @param seed of what is drawn at random
   * @throws BadInputException if there is none; the message says what may be named
   */
  public static Trace open(String nameOrPath, long seed) {
    return open(nameOrPath, seed, ReadSettings.PLAIN);
  }

  /**
   * The trace of a name, or of a file read with these settings; {@code -} is standard input.
   *
   * @param seed of what is drawn at random
   * @param settings of reading, if it is a file
   * @throws BadInputException if there is none; the message says what may be named
   */
  public static Trace open(String nameOrPath, long seed, ReadSettings settings) {
    return source(nameOrPath).open(nameOrPath, seed, settings);
  }

  /**
   * The files that are read for a name; none for a bundled or synthetic trace or standard input.
   *
   * @throws BadInputException if there is no such trace; the message says what may be named
   */
  public static List<Path> files(String nameOrPath) {
    return source(nameOrPath).files(nameOrPath);
  }

  private static TraceSource source(String nameOrPath) {
    List<TraceSource> sources =
        ServiceLoader.load(TraceSource.class).stream().map(ServiceLoader.Provider::get).toList();
    String name = NamedValues.parse(nameOrPath).name();
    boolean file = exist(nameOrPath);
    return sources.stream()
        .filter(source -> source.names().contains(name))
        .findFirst()
        .or(() -> sources.stream().filter(source -> file && source.names().isEmpty()).findFirst())
        .orElseThrow(() -> unknown(nameOrPath, sources));
  }

  /** Whether there is a file of that name, or of the first of several names. */
  public static boolean exist(String paths) {
    return exists(paths) || exists(paths.split(",", 2)[0]);
  }

  private static boolean exists(String path) {
    try {
      return !path.isEmpty() && Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static BadInputException unknown(String text, List<TraceSource> sources) {
    String offered =
        sources.stream().map(TraceSource::offers).sorted().collect(Collectors.joining(", "));
    return new BadInputException(
        "trace '%s'".formatted(text), offered + "; l2bench traces lists the names", "none of them");
  }
}
