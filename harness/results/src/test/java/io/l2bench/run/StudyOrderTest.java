package io.l2bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that ended in any order, and processes that were killed while they were put in order. */
final class StudyOrderTest {
  private static final List<Part> PARTS =
      List.of(new Part(0, 0, 2), new Part(0, 2, 5), new Part(1, 0, 1), new Part(2, 0, 7));

  @TempDir private Path folder = Path.of("");
  private Path inOrder = Path.of("");
  private Path mixed = Path.of("");

  @BeforeEach
  void write() throws IOException {
    inOrder = files("in-order", 0, 1, 2, 3);
    mixed = files("mixed", 3, 1, 0, 2);
  }

  private Path files(String name, int... order) throws IOException {
    Path run = Files.createDirectory(folder.resolve(name));
    try (SimulationFiles files = new SimulationFiles(run, SimulationFiles.EMPTY)) {
      for (int number : order) {
        files.append(PARTS.get(number), rows(number));
      }
    }
    return run;
  }

  /** Rows that differ in each file, and are none in some. */
  private static PartRows rows(int number) {
    List<byte[]> rows = new ArrayList<>();
    for (int file = 0; file < SimulationFiles.TABLES.size(); file++) {
      rows.add(
          "part %d of file %d\n".formatted(number, file).repeat(number * file % 5).getBytes(UTF_8));
    }
    return new PartRows(rows);
  }

  private static List<Path> list(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files.sorted().toList();
    }
  }

  private void assertInOrder(Path run) throws IOException {
    assertThat(list(run)).hasSameSizeAs(list(inOrder));
    for (Path file : list(inOrder)) {
      assertThat(run.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void partsOfAnyOrderArePutInTheOrderOfTheStudy() throws IOException {
    StudyOrder.apply(mixed, PARTS.size());
    assertInOrder(mixed);
    StudyOrder.apply(mixed, PARTS.size());
    assertInOrder(mixed);
  }

  @Test
  void aKilledProcessLeavesWhatTheNextOneEnds() throws IOException {
    for (int moved = 0; moved <= list(inOrder).size(); moved++) {
      Path run = files("killed" + moved, 2, 3, 1, 0);
      Path whole = Files.createDirectory(run.resolve(".ordered"));
      for (Path file : list(inOrder).subList(0, moved)) {
        Files.write(run.resolve(file.getFileName()), Files.readAllBytes(file));
      }
      for (Path file : list(inOrder).subList(moved, list(inOrder).size())) {
        Files.write(whole.resolve(file.getFileName()), Files.readAllBytes(file));
      }
      StudyOrder.settle(run);
      StudyOrder.apply(run, PARTS.size());
      assertInOrder(run);
    }
  }

  @Test
  void whatAKilledProcessHadHalfWrittenIsWrittenAnew() throws IOException {
    Path partial = Files.createDirectory(mixed.resolve(".ordering"));
    Files.writeString(partial.resolve("simulate.csv"), "torn");
    StudyOrder.apply(mixed, PARTS.size());
    assertInOrder(mixed);
  }

  @Test
  void aMissingPartIsRefused() throws IOException {
    Path run = files("missing", 3, 1, 2);
    assertThatThrownBy(() -> StudyOrder.apply(run, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected the cells after the headers, found pass 1, cells 3 to 5");
  }

  @Test
  void aMissingLastPartIsRefused() throws IOException {
    Path run = files("missing-last", 0, 1, 2);
    assertThatThrownBy(() -> StudyOrder.apply(run, PARTS.size()))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("parts.csv: expected 4 parts, found 3");
  }

  @Test
  void finishedPartsAreKnownWhenTheFilesAreOpenedAgain() throws IOException {
    List<Long> lengths = new ArrayList<>();
    for (String file : SimulationFiles.TABLES) {
      lengths.add(Files.size(mixed.resolve(file)));
    }
    lengths.add(Files.size(mixed.resolve("parts.csv")));
    try (SimulationFiles files = new SimulationFiles(mixed, lengths)) {
      assertThat(files.finished()).containsExactlyInAnyOrderElementsOf(PARTS);
    }
  }
}
