package io.l2bench.cli;

import io.l2bench.scenario.TraceRef;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ColumnSpec;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      names = "--columns",
      paramLabel = "ROLE=COLUMN",
      description = {
        "reads any text as a disk trace: columns by number from 1 or by name, as in",
        "time=1,disk=2,offset=3,size=4,op=5"
      })
  private @Nullable String columns;

  @Option(
      names = "--units",
      paramLabel = "ROLE=UNIT",
      description = "of --columns, as in time=us,offset=sectors,size=bytes")
  private @Nullable String units;

  @Option(
      names = "--skip-bad",
      paramLabel = "N",
      defaultValue = "0",
      description = "skips up to N bad rows of a file, and prints how many (default: 0)")
  private long skipBad;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The trace of a name or path. */
  Trace open(String nameOrPath, long seed) {
    return TraceRef.of(nameOrPath, reading()).open(Path.of(""), seed);
  }

  /** How trace files are read. */
  ReadSettings reading() {
    if (columns == null && units != null) {
      throw new BadInputException("--units", "--columns beside it", "none");
    }
    ColumnSpec spec = columns == null ? null : new ColumnSpec(columns, units);
    return new ReadSettings(format, column, spec, skipBad);
  }

  /**
   * Prints on standard error what a user should know of a trace that has been read: the number of
   * bad rows skipped, and its notes.
   */
  void printFindings(Trace trace) {
    List<String> findings = new ArrayList<>();
    if (trace.badRows() > 0) {
      findings.add("bad rows skipped: " + trace.badRows());
    }
    findings.addAll(trace.notes());
    CommandSpec spec = Objects.requireNonNull(command);
    if (Console.isQuiet(spec)) {
      return;
    }
    PrintWriter err = spec.commandLine().getErr();
    findings.forEach(
        finding ->
            err.printf(
                "%s: %s: %s%n",
                spec.qualifiedName(), PlainText.line(trace.name()), PlainText.line(finding)));
    err.flush();
  }
}
