package io.l2bench.cli;

import io.l2bench.check.LogCheck;
import io.l2bench.check.LogDriver;
import io.l2bench.check.Mismatch;
import io.l2bench.check.Verdict;
import io.l2bench.check.qcow2.Qcow2LogCheck;
import io.l2bench.driver.qed.Edition;
import io.l2bench.results.TidyTable;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.PlainText;
import io.l2bench.workload.qcow2.ImageOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code check}. */
@Command(
    name = "check",
    description = {
      "Predicts the event log of a real QEMU's QED or qcow2 driver and compares it line by line.",
      "Only arrivals and the order of I/O come from the log. Exit status: 0 = as predicted,"
          + " 1 = a line was not, 2 = bad input."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  l2bench check qemu.log --image before.qed",
      "  l2bench check guest.log.xz --image before.qed.xz --json verdict.json",
      "  l2bench check qemu.log --image before.qcow2 --image-opts l2-cache-size=1M"
    })
final class CheckCommand implements Callable<Integer> {
  /** A line of a log as it is repeated, in characters. */
  private static final int LONGEST_LINE = 240;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "LOG",
      description =
          "Log of the events qed_*, or of qcow2_*, qemu_co_mutex_*, blk_co_preadv, blk_co_pwritev,"
              + " bdrv_co_preadv_part, bdrv_co_pwritev_part and bdrv_co_pwrite_zeroes; plain or"
              + " compressed; with or without times.")
  private Path log = Path.of("");

  @Option(
      names = "--image",
      paramLabel = "SNAPSHOT",
      description =
          "The image as it was before the run; plain or .xz. With several QED disks: one "
              + "for all, or one for each in the order in which they are opened.")
  private List<Path> images = List.of();

  @Option(
      names = "--image-opts",
      paramLabel = "OPTIONS",
      defaultValue = "",
      description =
          "How QEMU opened a qcow2 image, as in l2-cache-size=1M,l2-cache-entry-size=4k,"
              + "discard=unmap. Default: none.")
  private String imageOptions = "";

  @Option(
      names = "--commands",
      paramLabel = "FILE",
      description =
          "The commands of qemu-io, for a qcow2 log: arrivals of discards and of the block status "
              + "(alloc) show only there.")
  private @Nullable Path commands;

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
    Verdict verdict =
        switch (LogDriver.of(log)) {
          case QED -> checkQed();
          case QCOW2 -> checkQcow2();
        };
    List<String> lines = new ArrayList<>();
    counts(verdict).forEach((what, value) -> lines.add("%-16s %d".formatted(what, value)));
    ending(verdict, lines);
    Console.of(spec).print(lines);
    files.save(() -> tidy(verdict));
    return verdict.holds() ? ExitStatus.OK : ExitStatus.DIFFERENT;
  }

  private Verdict checkQed() throws IOException {
    if (images.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "Missing required option: '--image'");
    }
    return LogCheck.check(log, images, edition);
  }

  private Verdict checkQcow2() throws IOException {
    if (images.size() > 1) {
      throw new BadInputException(
          "--image", "the image of one qcow2 disk", Integer.toString(images.size()));
    }
    Path image = images.isEmpty() ? null : images.get(0);
    return Qcow2LogCheck.check(log, image, ImageOptions.parse(imageOptions), commands);
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
