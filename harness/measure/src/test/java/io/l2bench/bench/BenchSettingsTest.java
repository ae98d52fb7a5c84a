package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.l2bench.workload.BadInputException;
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
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> settings(List.of(), List.of(50), ""))
        .withMessage("policies: expected at least one, found none");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> settings(List.of("qed"), List.of(), ""))
        .withMessage("capacities: expected at least one, found none");
  }

  @Test
  void aCapacityOfNothingIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> settings(List.of("qed"), List.of(50, 0), ""))
        .withMessage("capacity: expected at least 1, found 0");
  }

  @Test
  void aBrokenExpressionIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> settings(List.of("qed"), List.of(50), "Find("))
        .withMessageStartingWith("include: expected a regular expression, found 'Find('");
  }

  @Test
  void aScheduleWithoutMeasurementIsRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new Schedule(-1, 1, 1, Duration.ofSeconds(1)))
        .withMessage("forks: expected at least 0, found -1");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new Schedule(1, -1, 1, Duration.ofSeconds(1)))
        .withMessage("warm-up iterations: expected at least 0, found -1");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new Schedule(1, 1, 0, Duration.ofSeconds(1)))
        .withMessage("iterations: expected at least 1, found 0");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new Schedule(1, 1, 1, Duration.ofNanos(10)))
        .withMessageStartingWith("the time of an iteration: expected at least 1 ms");
  }

  private static BenchSettings settings(
      List<String> policies, List<Integer> capacities, String include) {
    return new BenchSettings(policies, capacities, SECOND, SECOND, include);
  }
}
