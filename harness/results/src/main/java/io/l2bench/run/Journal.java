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
 * The progress of an unfinished run, and what it must be resumed with.
 *
 * @param base the folder from which paths in the experiment start
 * @param started UTC
 * @param commit that the program was built from
 * @param version of the program
 * @param experiment checksum of the experiment's text
 * @param inputs the traces and files read, with their checksums
 * @param shard of the study, as users write it
 * @param tasks number of tasks that the study was divided for; 1 leaves its passes whole
 * @param parts that the run simulates
 * @param finished number of parts whose rows are in the files
 * @param lengths of the files of the simulations, in bytes, after the last finished pass
 */
public record Journal(
    String base,
    String started,
    String commit,
    String version,
    String experiment,
    List<String> inputs,
    String shard,
    int tasks,
    int parts,
    int finished,
    List<Long> lengths) {
  static final String FILE = "unfinished.json";

  /** The file's name once a shard is finished. */
  static final String SHARD = "shard.json";

  /** The name of the copy of the experiment in the folder. */
  public static final String EXPERIMENT = "experiment.yaml";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Journal {
    inputs = List.copyOf(inputs);
    lengths = List.copyOf(lengths);
  }

  /**
   * The journal of a run with nothing done yet.
   *
   * @param text of the experiment
   * @param inputs the traces and files read, with their checksums
   */
  public static Journal begin(
      Path base,
      String text,
      List<String> inputs,
      Shard shard,
      int tasks,
      int parts,
      String started) {
    return new Journal(
        base.toAbsolutePath().toString(),
        started,
        Environment.commit(),
        Environment.version(),
        Sha256.of(text),
        inputs,
        shard.toString(),
        tasks,
        parts,
        /* finished= */ 0,
        SimulationFiles.EMPTY);
  }

  /**
   * The journal of a run's folder; none if the run is finished or never began.
   *
   * @throws BadInputException if it is damaged
   */
  public static Optional<Journal> read(Path folder) {
    return read(folder, FILE);
  }

  /**
   * The last journal of a finished shard's folder; none if it is no shard, or not finished.
   *
   * @throws BadInputException if it is damaged
   */
  static Optional<Journal> readShard(Path folder) {
    return read(folder, SHARD);
  }

  private static Optional<Journal> read(Path folder, String name) {
    Path file = folder.resolve(name);
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

  /** Whether no part is missing, as it may be in a file. */
  private boolean isWhole() {
    return Stream.of(base, started, commit, version, experiment, shard).allMatch(Objects::nonNull)
        && tasks > 0
        && 0 <= finished
        && finished <= parts
        && lengths.size() == SimulationFiles.EMPTY.size()
        && lengths.stream().allMatch(length -> length >= 0);
  }

  void write(Path folder) throws IOException {
    AtomicFile.writeText(
        folder.resolve(FILE), out -> out.write(JSON.writeValueAsString(this) + "\n"));
  }

  /** The journal after one more finished part. */
  public Journal next(List<Long> newLengths) {
    return new Journal(
        base,
        started,
        commit,
        version,
        experiment,
        inputs,
        shard,
        tasks,
        parts,
        finished + 1,
        newLengths);
  }

  /**
   * Refuses to resume with another experiment, other inputs or another version than the run began
   * with.
   *
   * @param now the journal of a run that would begin at this moment
   */
  void requireSame(Path folder, Journal now) {
    requireSameStudy(folder, now);
    require(folder.toString(), "shard", shard, now.shard);
    require(folder.toString(), "number of parts", String.valueOf(parts), String.valueOf(now.parts));
  }

  /** Refuses another experiment, other inputs or another version, but no other shard. */
  void requireSameStudy(Path folder, Journal other) {
    require(folder.resolve(EXPERIMENT).toString(), "text", experiment, other.experiment);
    require(folder.toString(), "version", version, other.version);
    require(folder.toString(), "commit", commit, other.commit);
    for (int i = 0; i < inputs.size() && i < other.inputs.size(); i++) {
      require(folder.toString(), "input", inputs.get(i), other.inputs.get(i));
    }
  }

  /**
   * Refuses another division of the study into parts, as of shards on clusters of different sizes:
   * cells would be missing or repeated.
   */
  void requireSameDivision(Path folder, Journal other) {
    if (shares() != other.shares()) {
      throw new BadInputException(
          folder.toString(),
          "a study divided into %d shares, as in the first shard".formatted(shares()),
          String.valueOf(other.shares()));
    }
  }

  private int shares() {
    return Math.max(ownShard().count(), tasks);
  }

  private static void require(String where, String what, String then, String now) {
    if (!then.equals(now)) {
      throw new BadInputException(
          where, "the %s that it began with, %s".formatted(what, then), now);
    }
  }

  /** The shard of the study. */
  public Shard ownShard() {
    return Shard.parse(shard);
  }

  /** A line on the run's progress. */
  public String progress() {
    return "%d of %d passes are finished".formatted(finished, parts);
  }
}
