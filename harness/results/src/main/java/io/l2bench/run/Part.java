package io.l2bench.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A pass of a study, or some of its cells: the unit that a process simulates at a time.
 *
 * @param pass its number in the study, from 0
 * @param from the first of its cells, from 0
 * @param to one more than the last of its cells
 */
public record Part(int pass, int from, int to) {

  /** The order of the whole study. */
  static final Comparator<Part> ORDER =
      Comparator.comparingInt(Part::pass).thenComparingInt(Part::from);

  /**
   * A pass before its division.
   *
   * @param work that it takes, in any unit
   * @param cells in it
   */
  public record Pass(double work, int cells) {}

  public Part {
    if (pass < 0 || from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a part must have cells of a pass, found %d to %d of %d".formatted(from, to, pass));
    }
  }

  /**
   * The parts of a shard, in the order of the study. They depend only on the passes and the number
   * of shards, so processes need no agreement. A pass of more work than a shard's fair share is
   * divided by its cells; then each part, the heaviest first, goes to the shard with the least work
   * so far (Graham, Bounds on multiprocessing timing anomalies, SIAM Journal on Applied Mathematics
   * 1969).
   *
   * @param tasks by which a whole study is divided in the same way; 1 leaves its passes whole
   */
  public static List<Part> of(Shard shard, int tasks, List<Pass> passes) {
    double all = passes.stream().mapToDouble(Pass::work).sum();
    double share = all / Math.max(shard.count(), tasks);
    List<Part> parts =
        IntStream.range(0, passes.size())
            .boxed()
            .flatMap(pass -> divided(pass, passes.get(pass), share).stream())
            .sorted(
                Comparator.comparingDouble((Part part) -> -part.work(passes)).thenComparing(ORDER))
            .toList();
    double[] given = new double[shard.count()];
    List<Part> own = new ArrayList<>();
    for (Part part : parts) {
      int least = least(given);
      given[least] += part.work(passes);
      if (least == shard.number() - 1) {
        own.add(part);
      }
    }
    own.sort(ORDER);
    return own;
  }

  private static int least(double[] values) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      least = values[i] < values[least] ? i : least;
    }
    return least;
  }

  /** The number of its cells. */
  public int cells() {
    return to - from;
  }

  private double work(List<Pass> passes) {
    Pass whole = passes.get(pass);
    return whole.work() * cells() / whole.cells();
  }

  private static List<Part> divided(int number, Pass pass, double share) {
    int parts =
        pass.work() > share ? (int) Math.min(pass.cells(), Math.ceil(pass.work() / share)) : 1;
    return IntStream.range(0, parts)
        .mapToObj(i -> new Part(number, cut(pass, i, parts), cut(pass, i + 1, parts)))
        .toList();
  }

  private static int cut(Pass pass, int part, int parts) {
    return (int) ((long) pass.cells() * part / parts);
  }
}
