package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchSettingsTest {
  private static final Schedule SECOND = new Schedule(1, 1, 1, Duration.ofSeconds(1));

  @Test
  void anUnknownPolicyIsRefusedWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(List.of("qde"), List.of(50), ""))
        .withMessageContaining("unknown policy 'qde'")
        .withMessageContaining("qed");
  }

  @Test
  void emptyListsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(List.of(), List.of(50), ""))
        .withMessage("policies must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(List.of("qed"), List.of(), ""))
        .withMessage("capacities must not be empty");
  }

  @Test
  void aCapacityOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(List.of("qed"), List.of(50, 0), ""))
        .withMessage("capacity must be at least 1, found 0");
  }

  @Test
  void aBrokenExpressionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(List.of("qed"), List.of(50), "Find("))
        .withMessageStartingWith("include must be a regular expression, found 'Find('");
  }

  @Test
  void aScheduleWithoutMeasurementIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(-1, 1, 1, Duration.ofSeconds(1)))
        .withMessage("forks must be at least 0, found -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(1, -1, 1, Duration.ofSeconds(1)))
        .withMessage("warm-up iterations must be at least 0, found -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(1, 1, 0, Duration.ofSeconds(1)))
        .withMessage("iterations must be at least 1, found 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule(1, 1, 1, Duration.ofNanos(10)))
        .withMessageStartingWith("the time of an iteration must be at least 1 ms");
  }

  private static BenchSettings settings(
      List<String> policies, List<Integer> capacities, String include) {
    return new BenchSettings(policies, capacities, SECOND, SECOND, include);
  }
}
