package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.RequestReader;
import io.l2bench.workload.Trace;
import io.l2bench.workload.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that changes between or within the passes over a trace. */
final class FileContentTest {
  private static final int REQUESTS = 100_000;

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Trace trace = Traces.open("zipf", 1);

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("t.txt"), "12345\n".repeat(REQUESTS));
    trace = Traces.open(file.toString(), 1);
  }

  private long pass() throws IOException {
    return pass(Integer.MAX_VALUE);
  }

  /** Reads at most so many batches. */
  private long pass(int batches) throws IOException {
    long requests = 0;
    RequestBatch batch = new RequestBatch();
    try (RequestReader reader = trace.open()) {
      for (int i = 0; i < batches && reader.read(batch); i++) {
        requests += batch.size();
      }
    }
    return requests;
  }

  private void assertStops(String found) {
    assertThatThrownBy(this::pass)
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": expected the same file in every pass, found " + found);
  }

  @Test
  void theSameFilePasses() throws IOException {
    assertThat(pass()).isEqualTo(pass()).isEqualTo(REQUESTS);
  }

  /** Of the same size: only its bytes differ. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_530, 65_540, 599_994})
  void aFileThatIsOverwrittenStopsTheNextPass(int at) throws IOException {
    pass();
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] = '9';
    Files.write(file, bytes, StandardOpenOption.WRITE);
    assertStops("other bytes from byte %d on".formatted(at / 65_536 * 65_536));
  }

  /** A pass that ends early has read the first blocks, and knows them. */
  @Test
  void aShortPassKnowsWhatItRead() throws IOException {
    pass(3);
    byte[] bytes = Files.readAllBytes(file);
    bytes[10] = '9';
    Files.write(file, bytes, StandardOpenOption.WRITE);
    assertStops("other bytes from byte 0 on");
  }

  @Test
  void aFileThatGrowsStopsTheNextPass() throws IOException {
    pass(1);
    Files.writeString(file, "1\n", StandardOpenOption.APPEND);
    assertStops("600002 bytes instead of 600000");
  }

  @Test
  void aFileThatIsTruncatedWithinAPassStopsIt() throws IOException {
    RequestBatch batch = new RequestBatch();
    assertThatThrownBy(
            () -> {
              try (RequestReader reader = trace.open()) {
                reader.read(batch);
                Files.writeString(file, "1\n");
                while (reader.read(batch)) {
                  assertThat(batch.size()).isPositive();
                }
              }
            })
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected the same file in every pass");
  }

  @Test
  void aFileThatIsReplacedStopsThePassAtItsEnd() throws IOException {
    Path other = Files.copy(file, folder.resolve("other.txt"));
    RequestReader reader = trace.open();
    reader.read(new RequestBatch());
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(reader::close).hasMessageContaining("another file in its place");
    assertStops("another file in its place");
  }
}
