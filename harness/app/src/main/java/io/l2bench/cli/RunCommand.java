package io.l2bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.experiment.Comparison;
import io.l2bench.experiment.ComparisonSettings;
import io.l2bench.experiment.Experiment;
import io.l2bench.experiment.Runs;
import io.l2bench.run.Journal;
import io.l2bench.run.Shard;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.UserPaths;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an experiment file, or resumes one that was stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates what an experiment file lists, and leaves a folder with a report.",
      "The file is YAML. Each of its simulations is the cross product of the values of its keys:"
          + " traces, and the options of 'simulate', such as policies, capacities, timing, loading,"
          + " device and seeds. A key beside simulations holds for each that does not set it. Paths"
          + " start from the folder of the file.",
      "--resume continues a run that was stopped."
    },
    footer = {
      "",
      "Example, study.yaml:",
      "  seeds: 1..3",
      "  simulations:",
      "    - traces: [apt-sqlite-postgres, \"zipf:alpha=0.9\"]",
      "      policies: [qed, lru, \"s3-fifo:small=0.2\"]",
      "      capacities: [10, 50, 12MiB]",
      "      timing: [sequential, closed:32]",
      "      loading: [duplicate, single-flight]",
      "",
      "Examples:",
      "  l2bench run study.yaml",
      "  l2bench run study.yaml -o results --threads 4",
      "  l2bench run --resume results/20261123T010203Z-study",
      "  spark-submit --jars l2bench-cluster.jar l2bench.jar run study.yaml --on spark"
    })
final class RunCommand implements Callable<Integer> {
  /** What is run: a new run, or one that was stopped. */
  static final class Source {
    @Parameters(paramLabel = "EXPERIMENT", description = "an experiment file")
    private @Nullable Path file;

    @Option(
        names = "--resume",
        paramLabel = "RUN",
        description = "the folder of a run that was stopped: simulates what is missing")
    private @Nullable Path resume;
  }

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description =
          "simulates part I of N of the study; 'l2bench merge' puts the parts together. The parts"
              + " need as much work each, and follow from the study alone")
  private String shard = "1/1";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replay side by side (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private EngineOptions engine = new EngineOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new BadInputException("--threads", "at least 1", Integer.toString(threads));
    }
    Path resume = source.resume;
    if (resume != null && !Shard.parse(shard).isWhole()) {
      throw new BadInputException("--shard", "no --resume, which knows the shard", shard);
    }
    Console.of(spec).print(resume == null ? runAnew() : resume(resume));
    return 0;
  }

  private List<String> runAnew() throws IOException {
    Path file = Objects.requireNonNull(source.file);
    Experiment experiment = ExperimentFile.read(file, file.resolveSibling(""));
    Shard own = Shard.parse(shard);
    try (EngineOptions connected = engine.connect(own, progress(spec)::println)) {
      Experiment divided = experiment.divided(own, connected.tasks());
      return finished(comparison(divided, connected, results, threads, spec).run());
    }
  }

  private List<String> resume(Path folder) throws IOException {
    Optional<Journal> journal = Runs.unfinished(folder);
    if (journal.isEmpty()) {
      return nothingToResume(folder);
    }
    Journal then = journal.get();
    Path base = UserPaths.of(then.base());
    Experiment experiment =
        ExperimentFile.read(folder.resolve(Journal.EXPERIMENT), base)
            .divided(then.ownShard(), then.tasks());
    try (EngineOptions connected = engine.connect(then.ownShard(), progress(spec)::println)) {
      return finished(comparison(experiment, connected, results, threads, spec).resume(folder));
    }
  }

  private List<String> finished(Path folder) throws IOException {
    engine.finish(folder);
    return BenchCommand.verdict(folder);
  }

  /** The simulations of an experiment, whose run's folder goes where an option says. */
  static Comparison comparison(
      Experiment experiment,
      EngineOptions engine,
      ResultsOption results,
      int threads,
      @Nullable CommandSpec spec) {
    ComparisonSettings settings =
        new ComparisonSettings(
            experiment,
            /* measurements= */ null,
            /* throughputs= */ null,
            /* warnings= */ List.of(),
            experiment.scenarios().get(0).setup().seed(),
            threads,
            engine.cluster(),
            trace -> WatchedTrace.of(trace, spec),
            results.folder(),
            commandLine(spec),
            "l2bench run%s --resume".formatted(engine.again()));
    return new Comparison(settings, progress(spec), Terminal.isStandardError());
  }

  /** The refusal of a run that is finished. */
  static List<String> nothingToResume(Path folder) {
    return List.of(folder + " is finished: nothing to resume");
  }

  /** Where a command shows its progress. */
  static PrintStream progress(@Nullable CommandSpec spec) {
    return Console.isQuiet(spec)
        ? new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)
        : System.err;
  }

  /** A command as it was given. */
  static String commandLine(@Nullable CommandSpec spec) {
    List<String> arguments =
        Objects.requireNonNull(spec).commandLine().getParseResult().originalArgs();
    return "l2bench " + String.join(" ", arguments);
  }
}
