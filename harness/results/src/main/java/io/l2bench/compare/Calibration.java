package io.l2bench.compare;

import java.util.List;
import java.util.Locale;

/**
 * Comparisons of a build with itself, in which every difference shown is a false alarm.
 *
 * @param trials at least one
 */
public record Calibration(List<RunComparison> trials) {
  public Calibration {
    trials = List.copyOf(trials);
  }

  /** Trials with a time that is called better or worse. */
  public long falseAlarms() {
    return trials.stream()
        .filter(trial -> trial.differences().stream().anyMatch(Difference::shown))
        .count();
  }

  /** Trials with a time that cannot be judged. */
  public long abstentions() {
    return trials.stream().filter(trial -> !trial.abstention().isEmpty()).count();
  }

  /** The false alarms as a share of the trials. */
  public double rate() {
    return (double) falseAlarms() / trials.size();
  }

  /** What was found. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%d trials, %d with a false alarm (%.0f%%), %d with a time that could not be judged",
        trials.size(),
        falseAlarms(),
        100 * rate(),
        abstentions());
  }
}
