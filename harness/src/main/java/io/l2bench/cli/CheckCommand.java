package io.l2bench.cli;

import io.l2bench.check.LogCheck;
import io.l2bench.check.Mismatch;
import io.l2bench.check.Verdict;
import io.l2bench.driver.Edition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
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
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      description = "Log of the events qed_*; plain, .xz or .gz; with or without times.")
  private Path log = Path.of("");

  @Option(
      names = "--image",
      required = true,
      paramLabel = "SNAPSHOT",
      description = {
        "The QED image as it was before the run; plain or .xz.",
        "With several disks: one for all, or one for each in the order in which they are opened."
      })
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
      for (Edition edition : Edition.values()) {
        if (edition.label().equals(label)) {
          return edition;
        }
      }
      String known =
          Arrays.stream(Edition.values()).map(Edition::label).collect(Collectors.joining(" or "));
      throw new TypeConversionException("expected %s, found %s".formatted(known, label));
    }
  }

  @Override
  public Integer call() throws IOException {
    Verdict verdict = LogCheck.check(log, images, edition);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    print(out, verdict);
    out.flush();
    return verdict.holds() ? 0 : 1;
  }

  private static void print(PrintWriter out, Verdict verdict) {
    line(out, "disks opened", verdict.disks());
    line(out, "lines read", verdict.lines());
    line(out, "requests", verdict.requests());
    line(out, "cache events", verdict.cacheEvents());
    line(out, "lines predicted", verdict.predicted());
    line(out, "mismatches", verdict.mismatches());
    line(out, "table reads", verdict.tableReads());
    line(out, "double reads", verdict.doubleReads());
    line(out, "dropped commits", verdict.droppedCommits());
    line(out, "new tables", verdict.newTables());
    line(out, "peak entries", verdict.peakEntries());
    Mismatch first = verdict.first();
    if (first != null) {
      out.printf("first mismatch: line %d%n", first.line());
      out.printf("  expected: %s%n  found:    %s%n", first.expected(), first.found());
    }
    if (verdict.ending() != null) {
      out.printf(
          "the log ends in the middle of a run (%s) and was judged up to there%n",
          verdict.ending());
    }
  }

  private static void line(PrintWriter out, String what, long value) {
    out.printf("%-16s %d%n", what, value);
  }
}
