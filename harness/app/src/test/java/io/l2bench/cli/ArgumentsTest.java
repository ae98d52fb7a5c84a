package io.l2bench.cli;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.l2bench.workload.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "simulate debian-boot --policies , | --policies | ','",
        "simulate debian-boot --policies=lru, | --policies | 'lru,'",
        "simulate debian-boot --capacities 10,,20 | --capacities | '10,,20'",
        "curve debian-boot --seed 1 --policies ,lru | --policies | ',lru'",
        "bench throughput --policies , | --policies | ','",
      })
  void aListHasSomethingOnEitherSideOfEachComma(String command, String option, String found) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> require(command))
        .withMessage(
            "%s: expected something on either side of each comma, found %s", option, found);
  }

  @Test
  void anEmptyArgumentIsNoFolder() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Arguments.require(Main.commandLine(), "report", "results", ""))
        .withMessage("argument 3: expected one with a text, found ''");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulate ,a,.csv --policies lru,fifo --wide ,b",
        "simulate a.csv --columns time=1,offset=2",
        "simulate --csv a,,b.csv debian-boot",
        "trace convert - ,",
      })
  void filesMayHaveCommas(String command) {
    assertThatNoException().isThrownBy(() -> require(command));
  }

  private static void require(String command) {
    String[] arguments = command.split(" ", -1);
    Arguments.require(Main.commandLine(arguments), arguments);
  }
}
