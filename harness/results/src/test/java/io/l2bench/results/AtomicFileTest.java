package io.l2bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  private static final byte[] NEW = {'n', 'e', 'w'};

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeOld() throws IOException {
    file = Files.writeString(folder.resolve("file"), "old");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void theOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    AtomicFile.writeBytes(
        file,
        out -> {
          out.write(NEW);
          out.flush();
          assertThat(file).hasContent("old");
          assertThat(names()).hasSize(2);
        });
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void whateverIsThrownTheOldFileStaysAndNothingElse() throws IOException {
    for (Throwable thrown : List.of(new IOException("x"), new IllegalStateException("x"))) {
      assertThatThrownBy(
              () ->
                  AtomicFile.writeBytes(
                      file,
                      out -> {
                        out.write(NEW);
                        rethrow(thrown);
                      }))
          .isSameAs(thrown);
      assertThat(file).hasContent("old");
      assertThat(names()).containsExactly("file");
    }
  }

  private static void rethrow(Throwable thrown) throws IOException {
    if (thrown instanceof IOException e) {
      throw e;
    }
    throw (RuntimeException) thrown;
  }

  /** Nobody can lay a link where the next partial file will be. */
  @Test
  void namesOfPartialFilesAreNeverTheSame() throws IOException {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      AtomicFile.writeBytes(
          file, out -> names().stream().filter(n -> n.endsWith(".partial")).forEach(seen::add));
    }
    assertThat(seen).hasSize(50);
  }

  @Test
  void aLinkIsReplacedAndItsTargetStays() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.writeBytes(link, out -> out.write(NEW));
    assertThat(file).hasContent("old");
    assertThat(link).hasContent("new");
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> AtomicFile.writeBytes(empty, out -> out.write(NEW)))
        .isInstanceOf(FileSystemException.class);
    assertThat(empty).isEmptyDirectory();
    assertThat(names()).containsExactlyInAnyOrder("file", "empty");
  }

  @Test
  void aLongNameIsWritten() throws IOException {
    Path longest = folder.resolve("n".repeat(255));
    AtomicFile.writeBytes(longest, out -> out.write(NEW));
    assertThat(longest).hasContent("new");
  }

  @Test
  void aDeviceIsWrittenToInPlace() throws IOException {
    Path device = Path.of("/dev/full");
    assertThatThrownBy(() -> AtomicFile.writeBytes(device, AtomicFileTest::much))
        .isInstanceOf(OutputException.class)
        .hasMessage("cannot write /dev/full: No space left on device");
    AtomicFile.writeBytes(Path.of("/dev/null"), AtomicFileTest::much);
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  private static void much(OutputStream out) throws IOException {
    out.write(new byte[100_000]);
  }
}
