package io.l2bench.run;

import io.l2bench.results.AtomicFile;
import io.l2bench.results.Environment;
import io.l2bench.results.JsonFile;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a run is that is not finished, and what it must be gone on with.
 *
 * @param base the folder from which paths in the experiment start
 * @param started UTC
 * @param commit that the program was built from
 * @param version of the program
 * @param experiment checksum of the experiment's text
 * @param inputs the traces and files that are read, with their checksums
 * @param passes that the run makes
 * @param finished the passes whose rows are in the files: the first so many
 * @param lengths of the files of the simulations, in bytes, when the last of these was finished
 */
public record Journal(
    String base,
    String started,
    String commit,
    String version,
    String experiment,
    List<String> inputs,
    int passes,
    int finished,
    List<Long> lengths) {
  static final String FILE = "unfinished.json";

  /** The name of the copy of the experiment in the folder. */
  public static final String EXPERIMENT = "experiment.yaml";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Journal {
    inputs = List.copyOf(inputs);
    lengths = List.copyOf(lengths);
  }

  /**
   * The journal of a run of which nothing is done.
   *
   * @param text of the experiment
   * @param inputs the traces and files that are read, with their checksums
   */
  public static Journal begin(
      Path base, String text, List<String> inputs, int passes, String started) {
    return new Journal(
        base.toAbsolutePath().toString(),
        started,
        Environment.commit(),
        Environment.version(),
        Sha256.of(text),
        inputs,
        passes,
        /* finished= */ 0,
        SimulationFiles.EMPTY);
  }

  /**
   * The journal of a run's folder, none if the run is finished or never began.
   *
   * @throws BadInputException if it is damaged
   */
  public static Optional<Journal> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Optional<Journal> read =
          Optional.ofNullable(JSON.treeToValue(JsonFile.read(file), Journal.class));
      if (read.isEmpty() || !read.get().isWhole()) {
        throw new BadInputException(file.toString(), "a journal", "one with parts missing");
      }
      return read;
    } catch (JacksonException e) {
      throw new BadInputException(file.toString(), "a journal", e.getOriginalMessage());
    }
  }

  /** Whether all is there that a file may lack. */
  private boolean isWhole() {
    return Stream.of(base, started, commit, version, experiment).allMatch(Objects::nonNull)
        && 0 <= finished
        && finished <= passes
        && lengths.size() == SimulationFiles.EMPTY.size()
        && lengths.stream().allMatch(length -> length >= 0);
  }

  void write(Path folder) throws IOException {
    AtomicFile.writeText(
        folder.resolve(FILE), out -> out.write(JSON.writeValueAsString(this) + "\n"));
  }

  /** The journal once the next pass is finished. */
  public Journal next(List<Long> newLengths) {
    return new Journal(
        base, started, commit, version, experiment, inputs, passes, finished + 1, newLengths);
  }

  /**
   * Refuses to go on with another experiment, other inputs or another version than the run began
   * with.
   *
   * @param now the journal of a run that would begin now
   */
  void requireSame(Path folder, Journal now) {
    require(folder.resolve(EXPERIMENT).toString(), "text", experiment, now.experiment);
    require(folder.toString(), "version", version, now.version);
    require(folder.toString(), "commit", commit, now.commit);
    for (int i = 0; i < inputs.size() && i < now.inputs.size(); i++) {
      require(folder.toString(), "input", inputs.get(i), now.inputs.get(i));
    }
    require(
        folder.toString(), "number of passes", String.valueOf(passes), String.valueOf(now.passes));
  }

  private static void require(String where, String what, String then, String now) {
    if (!then.equals(now)) {
      throw new BadInputException(
          where, "the %s that it began with, %s".formatted(what, then), now);
    }
  }

  /** A line on how far the run is. */
  public String progress() {
    return "%d of %d passes are finished".formatted(finished, passes);
  }
}
