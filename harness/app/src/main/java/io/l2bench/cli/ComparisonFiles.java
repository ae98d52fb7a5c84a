package io.l2bench.cli;

import io.l2bench.compare.BencherMetrics;
import io.l2bench.compare.Gate;
import io.l2bench.compare.JunitReport;
import io.l2bench.compare.MarkdownSummary;
import io.l2bench.compare.OtavaTable;
import io.l2bench.results.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that write a comparison for other tools; {@code -} is standard output. */
final class ComparisonFiles {
  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "writes a summary in Markdown to this file")
  private @Nullable Path markdown;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "writes JUnit's XML to this file: a case for each watched measure of each cell")
  private @Nullable Path junit;

  @Option(
      names = "--bmf",
      paramLabel = "FILE",
      description = "writes the last run in Bencher's metric format, JSON, to this file")
  private @Nullable Path bmf;

  @Option(
      names = "--otava",
      paramLabel = "FILE",
      description = "writes a CSV for Apache Otava to this file: a row for each run")
  private @Nullable Path otava;

  /** Whether any file is wanted. */
  boolean anyWanted() {
    return !files().isEmpty();
  }

  /** Refuses files that could not be written, before work is done. */
  void requireWritable() throws IOException {
    for (Path file : files()) {
      AtomicFile.requireWritable(file);
    }
  }

  private List<Path> files() {
    return Stream.of(markdown, junit, bmf, otava).filter(Objects::nonNull).toList();
  }

  /** Writes the files that are wanted. */
  void save(Gate gate) throws IOException {
    if (markdown != null) {
      AtomicFile.writeText(markdown, out -> MarkdownSummary.write(gate, out));
    }
    if (junit != null) {
      AtomicFile.writeText(junit, out -> JunitReport.write(gate, out));
    }
    if (bmf != null) {
      AtomicFile.writeText(bmf, out -> BencherMetrics.write(gate, out));
    }
    if (otava != null) {
      AtomicFile.writeText(otava, OtavaTable.of(gate)::writeCsv);
    }
  }
}
