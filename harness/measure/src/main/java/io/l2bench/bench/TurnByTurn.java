package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import io.l2bench.results.TemporaryFolder;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures two builds in turns, contest by contest: a fork of A, one of B, one of B, one of A and
 * so on, so that whatever the machine does beside befalls both.
 */
public final class TurnByTurn {
  /** How long an iteration of a fork is: enough for a median, since the fork is what counts. */
  private static final Duration ITERATION = Duration.ofMillis(100);

  /** The JIT is done, and the young generation touched, after half a second. */
  private static final int WARMUPS = 12;

  private static final int ITERATIONS = 10;

  private final List<Contest> contests;
  private final int forks;

  /**
   * The scores of both builds, a fork for each turn; a build lacks what it cannot run.
   *
   * @param base of A
   * @param run of B
   */
  public record Scores(List<JmhScore> base, List<JmhScore> run) {}

  /** Hears of turns as they begin. */
  public interface Listener {
    /** Both builds are about to run; {@code done} is the share of the turns that ended. */
    void turn(String what, double done);
  }

  private TurnByTurn(List<Contest> contests, int forks) {
    this.contests = contests;
    this.forks = forks;
  }

  /**
   * A measurement of benchmarks.
   *
   * @param settings of which the benchmarks of mean times are measured
   * @throws BadInputException if the settings select no benchmark of mean times
   */
  public static TurnByTurn ofBenchmarks(BenchSettings settings) {
    List<Contest> contests =
        Plan.of(settings).cells().stream()
            .filter(cell -> !cell.samples())
            .<Contest>map(JmhContest::new)
            .toList();
    if (contests.isEmpty()) {
      throw new BadInputException(
          "--include", "a benchmark of mean times", "'%s'".formatted(settings.include()));
    }
    return new TurnByTurn(contests, settings.mean().forks());
  }

  /**
   * A measurement of whole runs of the program.
   *
   * @param include finds the names of commands to run
   * @param forks of each build and command
   * @throws BadInputException if it finds none
   */
  public static TurnByTurn ofCommands(String include, int forks) {
    List<Contest> contests = WholeContest.matching(include);
    if (contests.isEmpty()) {
      throw new BadInputException(
          "--include", "a part of one of " + WholeContest.names(), "'%s'".formatted(include));
    }
    return new TurnByTurn(contests, forks);
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
    return contests.stream()
        .map(Contest::estimate)
        .reduce(Duration.ZERO, Duration::plus)
        .multipliedBy(2L * forks);
  }

  /**
   * Measures.
   *
   * @param progress hears of each turn
   * @throws BadInputException if a build fails, or another JMH measures on this machine
   */
  public Scores run(ForkSide a, ForkSide b, Listener progress) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      YardstickJar.write(folder.path());
      Map<String, JmhScore> ofA = new LinkedHashMap<>();
      Map<String, JmhScore> ofB = new LinkedHashMap<>();
      int turns = 0;
      for (int turn = 0; turn < forks; turn++) {
        for (Contest contest : contests) {
          progress.turn(
              "fork %d/%d of %s".formatted(turn + 1, forks, contest.label()),
              (double) turns++ / (forks * contests.size()));
          boolean first = turn % 2 == 0;
          add(first ? a : b, contest, folder.path(), first ? ofA : ofB);
          add(first ? b : a, contest, folder.path(), first ? ofB : ofA);
        }
      }
      return new Scores(List.copyOf(ofA.values()), List.copyOf(ofB.values()));
    }
  }

  private static void add(
      ForkSide build, Contest contest, Path folder, Map<String, JmhScore> scores)
      throws IOException {
    contest
        .fork(build, folder)
        .ifPresent(score -> scores.merge(contest.label(), score, JmhScore::and));
  }
}
