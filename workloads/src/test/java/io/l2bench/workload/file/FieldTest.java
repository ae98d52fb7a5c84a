package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Inputs after public bug reports and listings: each is read as its tool meant it, or refused. */
final class FieldTest {

  /** The requests are counted by hand; the first of them is given where its fields matter. */
  @ParameterizedTest
  @CsvFileSource(resources = "/field-read.psv", delimiter = '|', numLinesToSkip = 1)
  void isRead(String name, String column, int count, String first) throws Exception {
    List<String> requests = Requests.of(open(name, column));
    assertThat(requests).hasSize(count);
    if (first != null) {
      assertThat(requests.get(0)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/field-refused.psv", delimiter = '|', numLinesToSkip = 1)
  void isRefused(String name, String column, String message) {
    assertThatThrownBy(() -> Requests.of(open(name, column)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageMatching("[^\\n]{1,600}");
  }

  private static Trace open(String name, String column) throws URISyntaxException, IOException {
    Path file =
        Path.of(Objects.requireNonNull(FieldTest.class.getResource("/field/" + name)).toURI());
    return new TraceFiles().open(TraceFile.at(file), new ReadSettings(null, column, 0));
  }
}
