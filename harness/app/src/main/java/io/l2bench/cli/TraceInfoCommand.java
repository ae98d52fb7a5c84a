package io.l2bench.cli;

import io.l2bench.report.SurveyPage;
import io.l2bench.results.AtomicFile;
import io.l2bench.survey.Survey;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a trace is like. */
@Command(
    name = "info",
    mixinStandardHelpOptions = true,
    description =
        "Tells what a trace is like: requests, span, depth, distinct tables, reuse distances."
            + " Reuse distances are exact below 524288 tables and by a spatial sample above.",
    footer = {
      "",
      "Examples:",
      "  l2bench trace info debian-boot",
      "  l2bench trace info my-trace.csv.zst --html my-trace.html"
    })
final class TraceInfoCommand implements Callable<Integer> {
  @Mixin private TraceInput input = new TraceInput();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "writes the same, drawn, as a page that opens without a network")
  private @Nullable Path html;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (html != null) {
      AtomicFile.requireWritable(html);
    }
    Trace trace = input.open();
    Survey survey = Survey.of(WatchedTrace.of(trace, spec));
    if (html != null) {
      SurveyPage.write(survey, TraceInfoLines.of(survey), html);
    }
    Console.of(spec).print(TraceInfoLines.of(survey));
    input.printFindings(trace);
    return 0;
  }
}
