package io.l2bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

  @Test
  void aStepIsALineWithTheTimeLeft() {
    new Progress(print, false, Duration.ofMinutes(2)).step("one");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("0:00  one, about 1:59 left" + System.lineSeparator());
  }

  /** At its end, work whose length was guessed has nothing left. */
  @Test
  void aGuessHoldsUntilTheWorkItselfTells() {
    Progress progress = new Progress(print, false, Duration.ZERO);
    Progress.Work work = progress.begin(Duration.ofMinutes(2));
    work.step("one", 0);
    work.step("two", 1);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0)).isEqualTo("0:00  one, about 1:59 left");
    assertThat(lines.get(1)).startsWith("0:00  two").doesNotContain("1:");
  }

  @Test
  void aStepOnATerminalIsWrittenOver() {
    Progress progress = new Progress(print, true, Duration.ZERO);
    progress.step("one");
    progress.end();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\r\033[K0:00  one\r\033[K");
  }

  /** Else a pass that ends while the program is being stopped would follow the last word. */
  @Test
  void nothingIsToldAfterTheLastWord() {
    Progress progress = new Progress(print, false, Duration.ZERO);
    progress.silence();
    progress.step("one");
    progress.begin().step("two", 0.5);
    assertThat(out.size()).isZero();
  }
}
