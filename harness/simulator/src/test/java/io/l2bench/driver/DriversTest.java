package io.l2bench.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.driver.qed.Edition;
import io.l2bench.workload.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How drivers are found. */
final class DriversTest {
  @ParameterizedTest
  @EnumSource
  void eachEditionOfQedHasItsDriver(Edition edition) {
    DriverFactory factory = Drivers.named(edition.driver());
    assertThat(factory.name()).isEqualTo(edition.driver());
    assertThat(factory.edition()).isEqualTo(edition.label());
    assertThat(factory.summary()).startsWith("QED in QEMU");
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Drivers.named("qwd"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("driver: expected one of qcow2, qed, qed-2012, found 'qwd'");
  }
}
