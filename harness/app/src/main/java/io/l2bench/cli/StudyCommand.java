package io.l2bench.cli;

import io.l2bench.compare.Run;
import io.l2bench.experiment.Experiment;
import io.l2bench.results.AtomicFile;
import io.l2bench.study.StudyPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the page that answers the questions of a study from its run. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    description = {
      "Runs results/study.yaml and answers its questions: what each lever saves across the guests,",
      "which policy, how it depends on requests in flight, and which capacity is enough. Of a run",
      "that is there, it answers alone; what a run does not have is left out."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench study results/study.yaml --markdown results/STUDY.md",
      "  l2bench study results/20261123T010203Z-study"
    })
final class StudyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "an experiment file, or the folder of a run")
  private Path study = Path.of(".");

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "writes the page to this file, in place of standard output")
  private @Nullable Path markdown;

  @Mixin private ResultsOption results = new ResultsOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (markdown != null) {
      AtomicFile.requireWritable(markdown);
    }
    boolean isFile = study.toString().matches(".*\\.ya?ml");
    Path folder = isFile ? simulate(study) : study;
    List<String> lines = StudyPage.of(Run.read(folder).requireCounts());
    if (markdown == null) {
      Console.of(spec).print(lines);
    } else {
      AtomicFile.writeText(markdown, out -> out.write(String.join("\n", lines) + "\n"));
    }
    return ExitStatus.OK;
  }

  private Path simulate(Path file) throws IOException {
    Experiment experiment = ExperimentFile.read(file, file.resolveSibling(""));
    int threads = Runtime.getRuntime().availableProcessors();
    return RunCommand.comparison(experiment, new EngineOptions(), results, threads, spec).run();
  }
}
