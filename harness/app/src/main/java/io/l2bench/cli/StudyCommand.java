package io.l2bench.cli;

import io.l2bench.compare.Run;
import io.l2bench.experiment.Experiment;
import io.l2bench.figure.Figure;
import io.l2bench.figure.FigureSvg;
import io.l2bench.results.AtomicFile;
import io.l2bench.results.CsvTable;
import io.l2bench.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      "Runs a study of the bundled guests and answers its questions.",
      "They are: what each lever saves across the guests, which policy, how it depends on requests"
          + " in flight, and which capacity is enough. Of a run that is there, it answers alone; what"
          + " a run does not have is left out."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench study results/study.yaml --markdown results/STUDY.md",
      "  l2bench study results/20261123T010203Z-study"
    })
final class StudyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      defaultValue = "results/study.yaml",
      description = "an experiment file, or the folder of a run (default: ${DEFAULT-VALUE})")
  private Path study = Path.of("");

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "writes the page to this file, and its pictures beside it")
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
    CsvTable counts = Run.read(folder).requireCounts();
    Study answers = Study.of(counts, folder.resolve("virtual.hlog"));
    if (markdown == null) {
      Console.of(spec).print(answers.page(Map.of()));
    } else {
      write(answers, markdown);
    }
    return ExitStatus.OK;
  }

  /** Writes the page, and its pictures beside it. */
  private static void write(Study study, Path page) throws IOException {
    String stem = page.getFileName().toString().replaceFirst("[.][^.]*$", "");
    Map<String, Path> pictures = new LinkedHashMap<>();
    for (Figure figure : study.figures()) {
      Path file = page.resolveSibling("%s-%s.svg".formatted(stem, figure.name()));
      AtomicFile.writeText(file, out -> out.write(FigureSvg.of(figure)));
      pictures.put(figure.caption(), file.getFileName());
    }
    List<String> lines = study.page(pictures);
    AtomicFile.writeText(page, out -> out.write(String.join("\n", lines) + "\n"));
  }

  private Path simulate(Path file) throws IOException {
    Experiment experiment = ExperimentFile.read(file, file.resolveSibling(""));
    int threads = Runtime.getRuntime().availableProcessors();
    return RunCommand.comparison(experiment, new EngineOptions(), results, threads, spec).run();
  }
}
