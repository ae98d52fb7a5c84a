package io.l2bench.cli;

import io.l2bench.recommend.Advice;
import io.l2bench.recommend.Question;
import io.l2bench.recommend.Recommender;
import io.l2bench.recommend.Target;
import io.l2bench.report.RecommendPage;
import io.l2bench.results.AdviceColumns;
import io.l2bench.results.AtomicFile;
import io.l2bench.scenario.TraceSets;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Trace;
import io.l2bench.workload.UserPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which change to the table cache helps a disk. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = {
      "Says which change to the table cache helps a disk, and how much.",
      "Each of loading, policy and capacity stands beside what the driver does today, with the"
          + " smallest change that does most of what it can."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench recommend apt-sqlite-postgres",
      "  l2bench recommend server-300g --budget 4MiB",
      "  l2bench recommend my-trace.csv --target p99=2ms --device hdd",
      "  l2bench recommend server-root --base lru@100 --html advice.html"
    })
final class RecommendCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "TRACE",
      description =
          "bundled traces (guests: all of guests), synthetic ones, files, or folders of files")
  private List<String> traces = new ArrayList<>();

  @Mixin private RecommendOptions options = new RecommendOptions();

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = "what shall be reached, as p99=2ms, mean=300us or reads=500")
  private @Nullable String target;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replay side by side (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--html", paramLabel = "FILE", description = "writes the answer as a page")
  private @Nullable Path html;

  @Mixin private TableFiles files = new TableFiles();

  @Mixin private TraceOptions traceOptions = new TraceOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Target wanted = target == null ? null : Target.parse(target);
    files.requireWritable();
    if (html != null) {
      AtomicFile.requireWritable(html);
    }
    List<RecommendText> answers = new ArrayList<>();
    for (String trace : expanded()) {
      Question question = options.question(trace, traceOptions.reading(), wanted, threads);
      Advice advice = Recommender.answer(question, opened -> watched(opened));
      answers.add(new RecommendText(advice, options.commands(trace, advice)));
    }
    Console.of(spec).print(RecommendText.lines(answers));
    List<Advice> all = answers.stream().map(RecommendText::advice).toList();
    files.save(() -> AdviceColumns.TABLE.of(AdviceColumns.rows(all)));
    if (html != null) {
      String page = RecommendPage.of(all, answers.stream().map(RecommendText::commands).toList());
      AtomicFile.writeText(html, out -> out.write(page));
    }
    return 0;
  }

  private Trace watched(Trace trace) {
    return WatchedTrace.of(trace, spec);
  }

  /** The traces, with the files of each folder in the order of their names. */
  private List<String> expanded() throws IOException {
    List<String> all = new ArrayList<>();
    for (String trace : TraceSets.expand(traces)) {
      if (!Files.isDirectory(UserPaths.of(trace))) {
        all.add(trace);
        continue;
      }
      try (Stream<Path> entries = Files.list(Path.of(trace))) {
        entries
            .filter(
                file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
            .map(Path::toString)
            .sorted()
            .forEach(all::add);
      }
    }
    if (all.isEmpty()) {
      throw new BadInputException(String.join(", ", traces), "a folder with traces", "no file");
    }
    return all;
  }
}
