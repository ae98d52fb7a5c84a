package io.l2bench.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.l2bench.results.AtomicFile;
import io.l2bench.results.StrictOutput;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the JMH benchmarks of this package cell by cell and leaves in a results folder {@code
 * jmh.json} (JMH's own format), {@code wallclock.hlog} (the samples) and {@code jmh.txt} (what JMH
 * printed).
 */
public final class JmhRunner {
  /** A new file, or an old one anew, but none that a symbolic link leads to. */
  private static final OpenOption[] NEW = {
    StandardOpenOption.CREATE,
    StandardOpenOption.TRUNCATE_EXISTING,
    StandardOpenOption.WRITE,
    LinkOption.NOFOLLOW_LINKS
  };

  private static final String ANOTHER = "Another JMH instance";

  private final Plan plan;

  /**
   * A run of what the settings select.
   *
   * @throws BadInputException if they select nothing
   */
  public JmhRunner(BenchSettings settings) {
    plan = Plan.of(settings);
  }

  /** The time that the run takes on a machine with nothing else to do. */
  public Duration estimate() {
    return plan.estimate();
  }

  /**
   * Measures.
   *
   * @param folder exists; its files are replaced, each at once, when all is measured
   * @param progress takes a line for each policy left out, and one before and after each cell
   * @throws BadInputException if another JMH measures on this machine
   * @throws IllegalStateException if a benchmark fails
   */
  public BenchResult run(Path folder, Consumer<String> progress) throws IOException {
    plan.leftOut().forEach(progress);
    long floor = TimerFloor.nanos();
    Collection<RunResult> results = measure(folder.resolve("jmh.txt"), progress);
    replace(
        folder.resolve("jmh.json"),
        out -> ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results));
    List<Histogram> samples = WallClockLog.histograms(results);
    if (!samples.isEmpty()) {
      replace(folder.resolve("wallclock.hlog"), out -> WallClockLog.write(samples, out));
    }
    return new BenchResult(floor, plan.cells().size(), plan.leftOut());
  }

  private Collection<RunResult> measure(Path text, Consumer<String> progress) throws IOException {
    List<Cell> cells = plan.cells();
    Collection<RunResult> results = new ArrayList<>();
    OutputStream strict = StrictOutput.to(text.toString(), Files.newOutputStream(text, NEW));
    try (PrintStream out = new PrintStream(strict, true, UTF_8)) {
      OutputFormat format = OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL);
      for (int done = 0; done < cells.size(); done++) {
        Cell cell = cells.get(done);
        progress.accept("jmh %d/%d %s".formatted(done + 1, cells.size(), cell.label()));
        Collection<RunResult> measured = run(cell, format);
        results.addAll(measured);
        measured.forEach(result -> progress.accept(score(cell, result.getPrimaryResult())));
      }
    }
    return results;
  }

  private static Collection<RunResult> run(Cell cell, OutputFormat format) {
    try {
      return new Runner(cell.options(), format).run();
    } catch (RunnerException e) {
      requireAlone(String.valueOf(e.getMessage()));
      throw new IllegalStateException("the benchmark %s failed".formatted(cell.label()), e);
    }
  }

  /** Refuses to go on if that text of JMH says that another one measures. */
  static void requireAlone(String text) {
    if (text.contains(ANOTHER)) {
      throw new BadInputException("jmh", "no other JMH on this machine", "one that measures");
    }
  }

  private static String score(Cell cell, Result<?> result) {
    return String.format(
        Locale.ROOT, "%s: %.1f %s", cell.label(), result.getScore(), result.getScoreUnit());
  }

  private static void replace(Path file, Consumer<PrintStream> content) throws IOException {
    AtomicFile.writeBytes(
        file,
        bytes -> {
          PrintStream out = new PrintStream(bytes, false, UTF_8);
          content.accept(out);
          out.flush();
        });
  }
}
