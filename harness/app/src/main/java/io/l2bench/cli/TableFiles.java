package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import io.l2bench.results.TidyTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that write a command's answer as a table for tools. */
final class TableFiles {
  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "writes the table as CSV to this file")
  private @Nullable Path csv;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "writes the table as JSON, an array of objects, to this file")
  private @Nullable Path json;

  /** Refuses files that could not be written, before work is done. */
  void requireWritable() throws IOException {
    for (Path file : new Path[] {csv, json}) {
      if (file != null) {
        AtomicFile.requireWritable(file);
      }
    }
  }

  /** Writes the files that are wanted. */
  void save(Supplier<TidyTable> table) throws IOException {
    if (csv != null) {
      AtomicFile.writeText(csv, table.get()::writeCsv);
    }
    if (json != null) {
      AtomicFile.writeText(json, table.get()::writeJson);
    }
  }
}
