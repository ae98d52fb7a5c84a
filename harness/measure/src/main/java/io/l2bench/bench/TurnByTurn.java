package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures two builds in turns, cell by cell: a fork of A, one of B, one of B, one of A and so on,
 * so that whatever the machine does beside befalls both.
 */
public final class TurnByTurn {
  /** How long an iteration of a fork is: enough for a median, since the fork is what counts. */
  private static final Duration ITERATION = Duration.ofMillis(100);

  /** The JIT is done, and the young generation touched, after half a second. */
  private static final int WARMUPS = 12;

  private static final int ITERATIONS = 10;

  private final List<Cell> cells;
  private final int forks;

  /**
   * The scores of both builds, a fork for each turn; a build lacks the cells that it cannot run.
   *
   * @param base of A
   * @param run of B
   */
  public record Scores(List<JmhScore> base, List<JmhScore> run) {}

  /**
   * A measurement of some cells.
   *
   * @param settings of which the benchmarks of mean times are measured
   * @throws BadInputException if the settings select no benchmark of mean times
   */
  public TurnByTurn(BenchSettings settings) {
    this.cells = Plan.of(settings).cells().stream().filter(cell -> !cell.samples()).toList();
    this.forks = settings.mean().forks();
    if (cells.isEmpty()) {
      throw new BadInputException(
          "--include", "a benchmark of mean times", "'%s'".formatted(settings.include()));
    }
  }

  /** A schedule of short iterations. */
  public static Schedule schedule(int forks) {
    if (forks < 1) {
      throw new BadInputException("--forks", "at least 1", Integer.toString(forks));
    }
    return new Schedule(forks, WARMUPS, ITERATIONS, ITERATION);
  }

  /** The time that a comparison takes on a machine with nothing else to do. */
  public Duration estimate() {
    return cells.stream()
        .map(cell -> cell.schedule().estimate())
        .reduce(Duration.ZERO, Duration::plus)
        .multipliedBy(2);
  }

  /**
   * Measures.
   *
   * @param progress takes a line a turn
   * @throws BadInputException if a build fails, or another JMH measures on this machine
   */
  public Scores run(ForkSide a, ForkSide b, Consumer<String> progress) throws IOException {
    Path yardstick = YardstickJar.write();
    try {
      Map<String, JmhScore> ofA = new LinkedHashMap<>();
      Map<String, JmhScore> ofB = new LinkedHashMap<>();
      for (int turn = 0; turn < forks; turn++) {
        for (Cell cell : cells) {
          progress.accept("fork %d/%d of %s".formatted(turn + 1, forks, cell.label()));
          boolean first = turn % 2 == 0;
          add(first ? a : b, cell, yardstick, first ? ofA : ofB);
          add(first ? b : a, cell, yardstick, first ? ofB : ofA);
        }
      }
      return new Scores(List.copyOf(ofA.values()), List.copyOf(ofB.values()));
    } finally {
      Files.delete(yardstick);
    }
  }

  private static void add(ForkSide side, Cell cell, Path yardstick, Map<String, JmhScore> scores)
      throws IOException {
    side.run(cell, yardstick).ifPresent(score -> scores.merge(cell.label(), score, JmhScore::and));
  }
}
