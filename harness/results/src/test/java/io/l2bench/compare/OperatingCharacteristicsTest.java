package io.l2bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.results.CsvTable;
import io.l2bench.results.JmhScore;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the gate errs, in trials drawn with replacement from forks of one build. They were
 * recorded on two cores with other work: {@code moderate} ones under a load of 6 to 10, beside a
 * smaller yardstick, {@code heavy} ones under a load of 7 to 15, after too short a warm-up.
 */
final class OperatingCharacteristicsTest {
  private static final int TRIALS = 1000;
  private static final int FORKS = 6;
  private static final long SEED = 1;

  /** A fork: a multiple, and the yardstick that it is one of. */
  private record Fork(double multiple, double yardstick) {}

  @ParameterizedTest
  @ValueSource(strings = {"moderate", "heavy"})
  void aBuildBesideItselfIsSeldomCalledSlowerOrFaster(String load) throws Exception {
    Calibration calibration = new Calibration(trials(load, 1));
    assertThat(calibration.trials()).hasSize(TRIALS);
    assertThat(calibration.rate()).as(calibration.text()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void aBuildThatIsATenthSlowerIsFound() throws Exception {
    List<RunComparison> trials = trials("moderate", 1.1);
    long found = trials.stream().filter(trial -> !trial.regressions(0.05).isEmpty()).count();
    assertThat(found).isGreaterThanOrEqualTo(9 * TRIALS / 10);
  }

  /** Under load the gate abstains where it cannot judge, rather than call the build unchanged. */
  @Test
  void aBuildThatIsATenthSlowerIsFoundOrNotJudgedUnderLoad() throws Exception {
    List<RunComparison> trials = trials("heavy", 1.1);
    long wrong =
        trials.stream()
            .filter(trial -> trial.regressions(0.05).isEmpty() && trial.abstention().isEmpty())
            .count();
    assertThat(wrong).isLessThanOrEqualTo(TRIALS / 10);
  }

  /** Comparisons of the recorded build with itself, made slower by a factor. */
  private static List<RunComparison> trials(String load, double factor) throws Exception {
    Map<String, List<Fork>> cells = forks(load);
    SplittableRandom random = new SplittableRandom(SEED);
    List<RunComparison> trials = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      Run base = Run.measured("A", Instant.EPOCH, draw(cells, 1, random));
      Run run = Run.measured("B", Instant.EPOCH, draw(cells, factor, random));
      trials.add(RunComparison.of(base, run));
    }
    return trials;
  }

  private static List<JmhScore> draw(
      Map<String, List<Fork>> cells, double factor, SplittableRandom random) {
    List<JmhScore> scores = new ArrayList<>();
    cells.forEach(
        (cell, forks) -> {
          List<Fork> drawn = random.ints(FORKS, 0, forks.size()).mapToObj(forks::get).toList();
          // A hair of noise breaks the ties of a fork that both sides drew.
          double[] multiples =
              drawn.stream()
                  .mapToDouble(fork -> fork.multiple() * factor * (1 + 1e-9 * random.nextDouble()))
                  .toArray();
          scores.add(
              Forks.of(cell, multiples, drawn.stream().mapToDouble(Fork::yardstick).toArray()));
        });
    return scores;
  }

  private static Map<String, List<Fork>> forks(String load) throws IOException, URISyntaxException {
    CsvTable csv =
        CsvTable.read(
            Path.of(
                Objects.requireNonNull(OperatingCharacteristicsTest.class.getResource("forks.csv"))
                    .toURI()));
    Map<String, List<Fork>> cells = new LinkedHashMap<>();
    csv.records().stream()
        .filter(row -> csv.text(row, "load").equals(load))
        .forEach(
            row ->
                cells
                    .computeIfAbsent(csv.text(row, "cell"), cell -> new ArrayList<>())
                    .add(new Fork(csv.number(row, "multiple"), csv.number(row, "yardstick_ns"))));
    return cells;
  }
}
