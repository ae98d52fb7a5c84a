package io.l2bench.bench;

import io.l2bench.bench.Forks.Fork;
import io.l2bench.bench.Forks.Side;
import io.l2bench.results.JmhScore;
import io.l2bench.results.TemporaryFolder;
import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Measures two builds in turns, contest by contest: a fork of A, one of B, one of B, one of A and
 * so on, so that whatever the machine does beside befalls both. Forks that the yardstick shows to
 * be disturbed all the same are repeated at the end, up to a quarter of all.
 */
public final class TurnByTurn {
  /** How long an iteration of a fork is: enough for a median, since the fork is what counts. */
  private static final Duration ITERATION = Duration.ofMillis(100);

  /** The JIT is done, and the young generation touched, after half a second. */
  private static final int WARMUPS = 12;

  private static final int ITERATIONS = 10;

  /** How often disturbed forks are repeated; a neighbour on the machine is at work for seconds. */
  private static final int REPEATS = 3;

  /**
   * The share of all forks that may be repeated: where more are disturbed, the machine is, and the
   * answer should not take twice the time.
   */
  private static final double MOST_REPEATED = 0.25;

  private final List<Contest> contests;
  private final int forks;

  /**
   * The scores of both builds, a fork for each turn; a build lacks what it cannot run.
   *
   * @param base of A
   * @param run of B
   */
  public record Scores(List<JmhScore> base, List<JmhScore> run) {}

  private record Builds(ForkSide a, ForkSide b) {
    private ForkSide of(Side side) {
      return switch (side) {
        case A -> a;
        case B -> b;
      };
    }
  }

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
      Builds builds = new Builds(a, b);
      Forks ran = new Forks();
      for (int turn = 0; turn < forks; turn++) {
        for (int i = 0; i < contests.size(); i++) {
          Contest contest = contests.get(i);
          progress.turn(
              "fork %d/%d of %s".formatted(turn + 1, forks, contest.label()),
              (double) (turn * contests.size() + i) / (forks * contests.size()));
          Side first = turn % 2 == 0 ? Side.A : Side.B;
          add(first, contest, ran, builds, folder.path());
          add(first == Side.A ? Side.B : Side.A, contest, ran, builds, folder.path());
        }
      }
      long left = Math.round(2 * forks * contests.size() * MOST_REPEATED);
      for (int round = 0; round < REPEATS; round++) {
        List<Fork> disturbed = ran.disturbed().stream().limit(left).toList();
        repeat(disturbed, ran, builds, folder.path(), progress);
        left -= disturbed.size();
      }
      return new Scores(ran.of(Side.A), ran.of(Side.B));
    }
  }

  private static void add(Side side, Contest contest, Forks ran, Builds builds, Path folder)
      throws IOException {
    contest
        .fork(builds.of(side), folder)
        .ifPresent(score -> ran.add(new Fork(side, contest, score)));
  }

  private static void repeat(
      List<Fork> disturbed, Forks ran, Builds builds, Path folder, Listener progress)
      throws IOException {
    for (int i = 0; i < disturbed.size(); i++) {
      Fork fork = disturbed.get(i);
      progress.turn(
          "disturbed fork %d/%d once more".formatted(i + 1, disturbed.size()), /* done= */ 1);
      fork.contest()
          .fork(builds.of(fork.side()), folder)
          .ifPresent(score -> ran.replace(fork, score));
    }
  }
}
