package io.l2bench.cli;

import io.l2bench.check.LogCheck;
import io.l2bench.check.Mismatch;
import io.l2bench.check.Verdict;
import io.l2bench.driver.qed.Edition;
import io.l2bench.results.TidyTable;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code check}. */
@Command(
    name = "check",
    description = {
      "Predicts the event log of a real QEMU's QED driver and compares it line by line.",
      "Only arrivals and the order of I/O come from the log. Exit status: 0 = as predicted,"
          + " 1 = a line was not, 2 = bad input."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  l2bench check qemu.log --image before.qed",
      "  l2bench check guest.log.xz --image before.qed.xz --json verdict.json"
    })
final class CheckCommand implements Callable<Integer> {
  /** A line of a log as it is repeated, in characters. */
  private static final int LONGEST_LINE = 240;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      description = "Log of the events qed_*; plain or compressed; with or without times.")
  private Path log = Path.of("");

  @Option(
      names = "--image",
      required = true,
      paramLabel = "SNAPSHOT",
      description =
          "The QED image as it was before the run; plain or .xz. With several disks: one "
              + "for all, or one for each in the order in which they are opened.")
  private List<Path> images = List.of();

  @Option(
      names = "--edition",
      converter = EditionConverter.class,
      defaultValue = "7.2",
      paramLabel = "EDITION",
      description = "The driver: 7.2 (coroutines) or 2012 (callbacks). Default: ${DEFAULT-VALUE}.")
  private Edition edition = Edition.COROUTINES;

  /** Knows editions by their labels. */
  static final class EditionConverter implements ITypeConverter<Edition> {
    @Override
    public Edition convert(String label) {
      try {
        return Edition.parse(label);
      } catch (BadInputException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Mixin private TableFiles files = new TableFiles();

  @Override
  public Integer call() throws IOException {
    files.requireWritable();
    Verdict verdict = LogCheck.check(log, images, edition);
    List<String> lines = new ArrayList<>();
    counts(verdict).forEach((what, value) -> lines.add("%-16s %d".formatted(what, value)));
    ending(verdict, lines);
    Console.of(spec).print(lines);
    files.save(() -> tidy(verdict));
    return verdict.holds() ? ExitStatus.OK : ExitStatus.DIFFERENT;
  }

  private static Map<String, Long> counts(Verdict verdict) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("disks opened", (long) verdict.disks());
    counts.put("lines read", verdict.lines());
    counts.put("requests", verdict.requests());
    counts.put("cache events", verdict.cacheEvents());
    counts.put("lines predicted", verdict.predicted());
    counts.put("decided by log", verdict.decidedByLog());
    counts.put("mismatches", verdict.mismatches());
    counts.put("table reads", verdict.tableReads());
    counts.put("duplicate reads", verdict.duplicateReads());
    counts.put("dropped commits", verdict.droppedCommits());
    counts.put("overtaken reads", verdict.overtakenReads());
    counts.put("new tables", verdict.newTables());
    counts.put("peak entries", (long) verdict.peakEntries());
    return counts;
  }

  private static void ending(Verdict verdict, List<String> lines) {
    Mismatch first = verdict.first();
    if (first != null) {
      lines.add("first mismatch: line %d".formatted(first.line()));
      lines.add("  expected: " + PlainText.cut(first.expected(), LONGEST_LINE));
      lines.add("  found:    " + PlainText.cut(first.found(), LONGEST_LINE));
    }
    if (verdict.ending() != null) {
      lines.add(
          "the log ends in the middle of a run (%s) and was judged up to there"
              .formatted(verdict.ending()));
    }
  }

  private TidyTable tidy(Verdict verdict) {
    List<String> columns = new ArrayList<>(List.of("log"));
    List<Object> row = new ArrayList<>(List.of(log.toString()));
    counts(verdict)
        .forEach(
            (what, value) -> {
              columns.add(what.replace(' ', '_'));
              row.add(value);
            });
    return new TidyTable(columns, List.of(row));
  }
}
