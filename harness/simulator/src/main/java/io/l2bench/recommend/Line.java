package io.l2bench.recommend;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the short answer.
 *
 * @param name of the lever, or what else the line is
 * @param text of the choice
 * @param tried what was simulated
 */
public record Line(String name, String text, Tried tried) {
  /** The share of table reads by which the best of a lever is worth a line beside the smallest. */
  private static final double MORE = 0.01;

  /** The lines: today, what is enough of each lever, levers together, less memory, the bound. */
  static List<Line> of(Advice advice) {
    List<Line> lines = new ArrayList<>();
    Choice today = advice.today().choice();
    String cache = today.policy() + ", " + Choice.entries(today.capacity());
    lines.add(new Line("today", cache, advice.today()));
    if (!advice.start().changes().isEmpty()) {
      lines.add(new Line("budget", advice.start().text(), advice.start()));
    }
    for (Pulled lever : advice.levers()) {
      lines.add(new Line(lever.name(), advice.text(lever.enough()), lever.enough()));
      if (lever.best().saved(advice.today()) >= lever.enough().saved(advice.today()) + MORE) {
        lines.add(new Line("", advice.text(lever.best()) + ", the best", lever.best()));
      }
      lever.tried().stream()
          .filter(t -> t.changes().get(t.changes().size() - 1).shown() && !t.equals(lever.enough()))
          .forEach(tried -> lines.add(new Line("", advice.text(tried), tried)));
    }
    for (Tried tried : advice.together()) {
      boolean all = advice.together().size() > 1 && tried.equals(advice.together().get(0));
      lines.add(new Line("together", all ? "all of these" : advice.text(tried), tried));
    }
    advice
        .leaner()
        .filter(tried -> lines.stream().noneMatch(line -> line.tried().equals(tried)))
        .ifPresent(t -> lines.add(new Line("smaller", advice.text(t), t)));
    lines.add(new Line("bound", advice.bound().choice().policy(), advice.bound()));
    return lines;
  }
}
