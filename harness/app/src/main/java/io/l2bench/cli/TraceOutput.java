package io.l2bench.cli;

import io.l2bench.results.AtomicFile;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.format.RequestWriter;
import io.l2bench.workload.format.WritableFormat;
import io.l2bench.workload.format.WritableFormats;
import io.l2bench.workload.format.WriteSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How a trace is written to a file. */
final class TraceOutput {
  @Parameters(
      index = "+",
      paramLabel = "FILE",
      description = "the file to write: .csv, .iolog, .oracleGeneral or .txt")
  private Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "l2bench-csv, fio, oracleGeneral or keys (default: by the suffix)")
  private @Nullable String format;

  @Option(names = "--limit", paramLabel = "N", description = "writes the first N requests only")
  private long limit = Long.MAX_VALUE;

  @Mixin private GeometryOptions geometryOptions = new GeometryOptions();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** What gives the tables of a disk, for a trace as users write it. */
  Geometry geometry(String trace) {
    return geometryOptions.of(trace);
  }

  /** Refuses a file that could not be written, before the trace is opened. */
  void check() throws IOException {
    if (limit < 1) {
      throw new BadInputException("limit", "at least 1 request", Long.toString(limit));
    }
    choose();
    AtomicFile.requireWritable(file);
  }

  /**
   * Writes a trace; returns the lines for the user.
   *
   * @param text the trace as users write it
   */
  List<String> write(String text, Trace trace) throws IOException {
    WritableFormat chosen = choose();
    WriteSettings settings = new WriteSettings(trace.name(), trace.kind(), geometry(text));
    long[] written = {0};
    AtomicFile.writeBytes(
        file,
        out -> {
          try (RequestWriter writer = chosen.open(out, settings);
              RequestReader reader = WatchedTrace.of(trace, command).open()) {
            written[0] = copy(reader, writer);
            if (written[0] == 0) {
              throw new BadInputException(trace.name(), "requests to write", "none");
            }
            writer.finish();
          }
        });
    return List.of("%d requests to %s as %s".formatted(written[0], file, chosen.name()));
  }

  private WritableFormat choose() {
    return WritableFormats.choose(format, String.valueOf(file.getFileName()));
  }

  private long copy(RequestReader reader, RequestWriter writer) throws IOException {
    RequestBatch batch = new RequestBatch();
    long written = 0;
    while (written < limit && reader.read(batch)) {
      batch.keepFirst((int) Math.min(batch.size(), limit - written));
      writer.write(batch);
      written += batch.size();
    }
    return written;
  }
}
