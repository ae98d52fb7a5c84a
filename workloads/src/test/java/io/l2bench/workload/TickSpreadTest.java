package io.l2bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TickSpreadTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'1538323200,0,8,0,7\n1538323202,0,8,0,7\n1538323205,0,8,0,7\n', 1000000000, 0, false",
    "'1538323200,0,8,0,7\n1538323200,1,8,0,7\n1538323204,0,8,0,7\n', 1000000000, 1, true",
    "'1538323200,0,8,0,7\n1538323260,0,8,0,7\n1538323260,0,8,0,7\n', 1000000000, 1, true",
    "'1538323200,0,8,0,7\n1538323260,0,8,0,7\n1538323440,0,8,0,7\n', 60000000000, 0, false",
    "'7,R,0,512,1577808000000000\n7,R,0,512,1577808001102700\n7,R,0,512,1577808001102700\n',"
        + " 100000, 1, false",
    "'7,R,0,512,1577808000000000\n7,R,0,512,1577808000010000\n7,R,0,512,1577808000010000\n',"
        + " 10000000, 1, true",
    "'7,R,0,512,1577808000000000\n7,R,0,512,1577808000000900\n7,R,0,512,1577808000000900\n',"
        + " 900000, 1, false",
    "'7,R,0,512,1577808000000000\n', 0, 0, false",
    "'1\n2\n2\n', 0, 0, false",
  })
  void resolutionIsTheStepOfAllBegins(String text, long step, long shared, boolean coarse)
      throws IOException {
    ClockResolution resolution = ClockResolution.of(trace(text));
    assertThat(resolution.stepNanos()).isEqualTo(step);
    assertThat(resolution.sharedBegins()).isEqualTo(shared);
    assertThat(resolution.isCoarse()).isEqualTo(coarse);
  }

  @Test
  void requestsOfATickAreSpreadOverIt() throws IOException {
    Trace spread =
        spread(
            trace(
                """
                1538323200,0,8,0,7
                1538323200,1,8,0,7
                1538323200,2,8,0,7
                1538323201,3,8,0,7
                1538323203,4,8,0,7
                1538323203,5,8,0,7
                """));
    assertThat(begins(spread))
        .isEqualTo(begins(spread))
        .containsExactly(
            0L, 333_333_333L, 666_666_666L, 1_000_000_000L, 3_000_000_000L, 3_500_000_000L);
    assertThat(spread.notes())
        .containsExactly(
            "Times come in steps of 1 s; requests of one step are spread evenly over it.");
  }

  /** Ticks are longer than a batch, so that the counts cross many of them. */
  @Test
  void aTickMayHoldMoreThanABatch() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      rows.append(1_538_323_200 + i / 20_000).append(",0,8,0,7\n");
    }
    List<Long> begins = begins(spread(trace(rows.toString())));
    assertThat(begins).hasSize(50_000).isSorted().doesNotHaveDuplicates();
    assertThat(begins.get(19_999)).isEqualTo(999_950_000L);
    assertThat(begins.get(49_999)).isEqualTo(2_999_900_000L);
  }

  @Test
  void aFineClockIsLeftAlone() throws IOException {
    Trace fine =
        trace(
            """
            7,R,0,512,1577808000000001
            7,R,0,512,1577808000000001
            7,R,0,512,1577808000000002
            """);
    assertThat(spread(fine)).isSameAs(fine);
    assertThat(begins(new TickSpread(fine, 1000))).containsExactly(0L, 500L, 1000L);
  }

  private static Trace spread(Trace trace) throws IOException {
    return TickSpread.ofCoarse(trace, ClockResolution.of(trace));
  }

  private Trace trace(String text) throws IOException {
    return Traces.open(Files.writeString(folder.resolve("t.csv"), text).toString(), 1);
  }

  private static List<Long> begins(Trace trace) throws IOException {
    List<Long> begins = new ArrayList<>();
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      while (reader.read(batch)) {
        for (int row = 0; row < batch.size(); row++) {
          begins.add(batch.begin(row));
        }
      }
    }
    return begins;
  }
}
