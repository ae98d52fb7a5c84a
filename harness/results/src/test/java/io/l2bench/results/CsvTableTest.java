package io.l2bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.l2bench.workload.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTableTest {
  @TempDir private Path folder;

  @Test
  void aRowThatWasCutShortIsRefused() throws Exception {
    Path whole = Files.writeString(folder.resolve("whole.csv"), "a,b,c\n1,2,3\n4,5,6\n");
    assertThat(CsvTable.read(whole).records()).hasSize(2);
    Path cut = Files.writeString(folder.resolve("cut.csv"), "a,b,c\n1,2");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CsvTable.read(cut))
        .withMessage(cut + " line 2: expected 3 columns, found 2");
  }
}
