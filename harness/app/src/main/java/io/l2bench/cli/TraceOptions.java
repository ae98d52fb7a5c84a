package io.l2bench.cli;

import io.l2bench.workload.PlainText;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how trace files are read. */
final class TraceOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "of trace files, as workloads/FORMATS.md calls it (default: by content)")
  private @Nullable String format;

  @Option(
      names = "--column",
      paramLabel = "N|NAME",
      description = "column of the key, in files of several columns: number from 1, or name")
  private @Nullable String column;

  @Option(
      names = "--skip-bad",
      paramLabel = "N",
      defaultValue = "0",
      description = "skips up to N bad rows of a file, and tells how many (default: 0)")
  private long skipBad;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The trace of a name or path. */
  Trace open(String nameOrPath, long seed) {
    return Traces.open(nameOrPath, seed, reading());
  }

  /** How trace files are read. */
  ReadSettings reading() {
    return new ReadSettings(format, column, skipBad);
  }

  /** Tells how many bad rows of a trace were skipped, if any; call it once it has been read. */
  void tellBadRows(Trace trace) {
    if (trace.badRows() > 0) {
      CommandSpec spec = Objects.requireNonNull(command);
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "%s: %s: bad rows skipped: %d%n",
          spec.qualifiedName(), PlainText.line(trace.name()), trace.badRows());
      err.flush();
    }
  }
}
