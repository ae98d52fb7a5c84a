package io.l2bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.l2bench.workload.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a study is divided among processes that do not talk to each other. */
final class PartTest {

  private static List<Part.Pass> passes(int count, long seed) {
    Random random = new Random(seed);
    List<Part.Pass> passes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int cells = 1 + random.nextInt(40);
      passes.add(new Part.Pass(cells * Math.exp(5 * random.nextDouble()), cells));
    }
    return passes;
  }

  @Test
  void everyCellIsInOneShardOnce() {
    for (int seed = 0; seed < 50; seed++) {
      List<Part.Pass> passes = passes(1 + seed % 20, seed);
      for (int count : new int[] {1, 2, 3, 7, 100}) {
        List<String> found = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
          List<Part> parts = Part.of(new Shard(number, count), 1, passes);
          assertThat(parts).isSortedAccordingTo(Part.ORDER);
          for (Part part : parts) {
            for (int cell = part.from(); cell < part.to(); cell++) {
              found.add(part.pass() + " " + cell);
            }
          }
        }
        List<String> all = new ArrayList<>();
        for (int pass = 0; pass < passes.size(); pass++) {
          for (int cell = 0; cell < passes.get(pass).cells(); cell++) {
            all.add(pass + " " + cell);
          }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
      }
    }
  }

  @Test
  void allOfAStudyIsItsPassesUndivided() {
    List<Part.Pass> passes = passes(9, 1);
    assertThat(Part.of(Shard.WHOLE, 1, passes))
        .hasSize(9)
        .allMatch(part -> part.cells() == passes.get(part.pass()).cells());
  }

  /** Of equal cells, no shard of two or three has a cell more than its share and one part. */
  @Test
  void onePassOfManyCellsIsSharedEvenly() {
    for (int count = 2; count <= 8; count++) {
      for (int number = 1; number <= count; number++) {
        List<Part> parts = Part.of(new Shard(number, count), 1, List.of(new Part.Pass(240, 240)));
        assertThat(parts.stream().mapToInt(Part::cells).sum()).isCloseTo(240 / count, within(1));
      }
    }
  }

  /** Graham's bound on the heaviest shard: 4/3 of the best, which is at least the fair share. */
  @Test
  void theHeaviestShardStaysWithinTheBoundOfItsRule() {
    for (int seed = 0; seed < 50; seed++) {
      List<Part.Pass> passes = passes(40, seed);
      double all = passes.stream().mapToDouble(Part.Pass::work).sum();
      for (int number = 1; number <= 4; number++) {
        double own =
            Part.of(new Shard(number, 4), 1, passes).stream()
                .mapToDouble(
                    part ->
                        passes.get(part.pass()).work()
                            * part.cells()
                            / passes.get(part.pass()).cells())
                .sum();
        assertThat(own).isLessThanOrEqualTo(all / 4 * 4 / 3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0/3", "4/3", "1", "1/0", "-1/2", "1/2/3", "a/b", "1 / 2", "1/9999999", ""})
  void whatIsNoShardIsRefused(String text) {
    assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage("shard: expected I/N with I from 1 to N, found '%s'", text);
  }
}
