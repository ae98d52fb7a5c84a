package io.l2bench.cli;

import io.l2bench.experiment.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of a study together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the shards of a study together.",
      "The folder has the tables, histograms and report of a run on one machine, byte for byte"
          + " where policies are deterministic."
    },
    footer = {
      "",
      "Examples:",
      "  l2bench merge results/*-study-*of3",
      "  l2bench merge node1/results/*-study-1of2 node2/results/*-study-2of2"
    })
final class MergeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "the folders of all shards, in any order")
  private List<Path> runs = new ArrayList<>();

  @Mixin private ResultsOption results = new ResultsOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = Runs.merge(runs, results.folder(), RunCommand.commandLine(spec));
    Console.of(spec).print(BenchCommand.verdict(folder));
    return 0;
  }
}
