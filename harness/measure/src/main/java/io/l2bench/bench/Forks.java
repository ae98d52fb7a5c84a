package io.l2bench.bench;

import io.l2bench.results.JmhScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forks that two builds have run, in their order. */
final class Forks {
  /** Over the least yardstick of all forks: one above that was disturbed. */
  private static final double DISTURBED = 1.1;

  private final List<Fork> forks = new ArrayList<>();

  /** Which build a fork is of. */
  enum Side {
    A,
    B
  }

  /**
   * A fork.
   *
   * @param side whose it is; both sides may be the same build
   * @param score of this fork alone
   */
  record Fork(Side side, Contest contest, JmhScore score) {
    private double yardstick() {
      return score.forkYardsticks()[0];
    }
  }

  void add(Fork fork) {
    forks.add(fork);
  }

  /**
   * Those beside which the machine was slower than it can be, the worst first: the yardstick is the
   * same code in each, so that leaving them out favours no build.
   */
  List<Fork> disturbed() {
    double least = forks.stream().mapToDouble(Fork::yardstick).min().orElse(Double.NaN);
    return forks.stream()
        .filter(fork -> fork.yardstick() > DISTURBED * least)
        .sorted(Comparator.comparingDouble(Fork::yardstick).reversed())
        .toList();
  }

  /** Puts another fork of the same side and contest in the place of one, if it was less so. */
  void replace(Fork disturbed, JmhScore again) {
    Fork fork = new Fork(disturbed.side(), disturbed.contest(), again);
    if (fork.yardstick() < disturbed.yardstick()) {
      forks.set(forks.indexOf(disturbed), fork);
    }
  }

  /** The scores of a side, one for each contest. */
  List<JmhScore> of(Side side) {
    Map<String, JmhScore> scores = new LinkedHashMap<>();
    for (Fork fork : forks) {
      if (fork.side() == side) {
        scores.merge(fork.contest().label(), fork.score(), JmhScore::and);
      }
    }
    return List.copyOf(scores.values());
  }
}
