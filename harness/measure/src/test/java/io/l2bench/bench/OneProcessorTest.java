package io.l2bench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OneProcessorTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "0-1, 1", "'0-3,8-11', 11", "'2,5', 5", "12, 12"})
  void theLastAllowedProcessorIsTaken(String allowed, String last) {
    List<String> status =
        List.of("Name:\tjava", "Cpus_allowed:\tff", "Cpus_allowed_list:\t" + allowed, "Mems:\t0-7");
    assertThat(OneProcessor.last(status)).contains(last);
  }

  @Test
  void aSystemThatDoesNotSayIsLeftAlone() {
    assertThat(OneProcessor.last(List.of("Name:\tjava"))).isEmpty();
  }
}
