package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SizesTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "4096,4096",
    "64K,65536",
    "64KB,65536",
    "64KiB,65536",
    "12MiB,12582912",
    "2G,2147483648",
    "64T,70368744177664",
    "7E,8070450532247928832",
    "5B,5"
  })
  void unitsArePowersOf1024(String text, long bytes) {
    assertThat(Sizes.parse("size", text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K", "-1", "1.5M", "64k", "12 MiB", "9E", "99999999999999999999"})
  void othersAreRefusedWithTheirText(String text) {
    assertThatThrownBy(() -> Sizes.parse("size", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({"0,0 B", "512,512 B", "65536,64 KiB", "2147483648,2 GiB", "1536,1536 B"})
  void formatTakesTheLargestUnitThatDivides(long bytes, String text) {
    assertThat(Sizes.format(bytes)).isEqualTo(text);
  }
}
