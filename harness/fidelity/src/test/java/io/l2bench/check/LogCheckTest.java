package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.driver.qed.Edition;
import io.l2bench.workload.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a log may look like, and that no number in it can be another. */
final class LogCheckTest {
  private static final Pattern NUMBER = Pattern.compile("(0x[0-9a-f]+|-?\\d+)( |$)");

  @TempDir Path folder;

  private Path write(List<String> lines) throws IOException {
    return Files.write(folder.resolve("a.log"), lines);
  }

  private static Verdict check(Path log, Recording... images) throws IOException {
    List<Path> snapshots = new ArrayList<>();
    for (Recording recording : images) {
      snapshots.add(recording.image());
    }
    return LogCheck.check(log, snapshots, Edition.COROUTINES);
  }

  /** Line by line in turn. */
  private static List<String> interleaved(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i < one.size()) {
        both.add(one.get(i));
      }
      if (i < other.size()) {
        both.add(other.get(i));
      }
    }
    return both;
  }

  @Test
  void readsLinesWithTimesAmongThoseOfOtherDrivers() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Recording.T2_BASIC.lines()) {
      lines.add("31203@1795384692.989304:" + line);
      lines.add(
          "31203@1795384692.989305:blk_co_preadv blk 0x1 bs 0x2 offset 0 bytes 512 flags 0x0");
      lines.add("Formatting something: qed_ is not at the start here");
    }
    Verdict verdict = check(write(lines), Recording.T2_BASIC);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.lines()).isEqualTo(3 * 109);
    assertThat(verdict.predicted()).isEqualTo(98);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bzip2", "zstd"})
  void readsACompressedLog(String compression) throws IOException, CompressorException {
    Path packed = folder.resolve("a.log");
    try (OutputStream out = compressed(compression, Files.newOutputStream(packed))) {
      out.write(Recording.LAB_FIFO.bytes());
    }
    assertThat(check(packed, Recording.LAB_FIFO)).isEqualTo(Recording.LAB_FIFO.check());
  }

  private static OutputStream compressed(String compression, OutputStream out)
      throws CompressorException {
    return new CompressorStreamFactory().createCompressorOutputStream(compression, out);
  }

  @Test
  void judgesAGzipLogThatIsCut() throws IOException, CompressorException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = compressed("gz", packed)) {
      out.write(Recording.LAB_FIFO.bytes());
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    Verdict verdict = check(Files.write(folder.resolve("a.log"), half), Recording.LAB_FIFO);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.predicted()).isPositive();
    assertThat(verdict.ending()).isNotNull();
  }

  @Test
  void tellsTheDisksOfALogApart() throws IOException {
    Path log = write(interleaved(Recording.LAB_CONCMISS.lines(), Recording.T2_BASIC.lines()));
    Verdict verdict = check(log, Recording.LAB_CONCMISS, Recording.T2_BASIC);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.disks()).isEqualTo(2);
    assertThat(verdict.requests()).isEqualTo(11);
    assertThat(verdict.tableReads()).isEqualTo(3);
    assertThat(verdict.newTables()).isEqualTo(1);
  }

  @Test
  void servesSeveralDisksFromOneImage() throws IOException {
    Path log = write(interleaved(Recording.LAB_FIFO.lines(), Recording.LAB_CONCMISS.lines()));
    Verdict verdict = check(log, Recording.LAB_FIFO);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.tableReads()).isEqualTo(125);
  }

  @Test
  void wantsOneImageForAllDisksOrOneForEach() throws IOException {
    List<String> three =
        interleaved(
            Recording.LAB_CONCMISS.lines(),
            interleaved(Recording.LAB_FIFO.lines(), Recording.T2_BASIC.lines()));
    Path log = write(three);
    assertThatThrownBy(() -> check(log, Recording.LAB_FIFO, Recording.LAB_FIFO))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("line 4:", "one image for all disks or one for each");
  }

  @Test
  void goesOnWithTheImageAsAClosedDiskLeftIt() throws IOException {
    List<String> twice = new ArrayList<>(Recording.T2_BASIC.lines());
    twice.add("qed_read_table s 0x5000 offset 4096 table 0x6000");
    twice.add("qed_read_table_cb s 0x5000 table 0x6000 ret 0");
    twice.add("qed_aio_setup s 0x5000 acb 0x7000 sector_num 0 nb_sectors 8 opaque (nil) flags 0x0");
    twice.add("qed_aio_next_io s 0x5000 acb 0x7000 ret 0 cur_pos 0");
    twice.add("qed_alloc_l2_cache_entry l2_cache 0x5080 entry 0x8000");
    twice.add("qed_read_table s 0x5000 offset 16384 table 0x9000");
    Verdict verdict = check(write(twice), Recording.T2_BASIC);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.disks()).isEqualTo(2);
    assertThat(verdict.ending()).isEqualTo("with 1 requests in flight");
  }

  @ParameterizedTest
  @EnumSource(names = {"T2_BASIC", "LAB_CONCMISS"})
  void noNumberOfAPredictedLineCanBeAnother(Recording recording) throws IOException {
    List<String> lines = recording.lines();
    List<String> undetected = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      Matcher number = NUMBER.matcher(lines.get(i));
      while (number.find()) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, replaced(lines.get(i), number));
        if (!foundOut(changed, recording)) {
          undetected.add("line %d: %s".formatted(i + 1, changed.get(i)));
        }
      }
    }
    assertThat(undetected).isEmpty();
  }

  private boolean foundOut(List<String> lines, Recording recording) throws IOException {
    try {
      return !check(write(lines), recording).holds();
    } catch (BadInputException e) {
      return true;
    }
  }

  private static String replaced(String line, Matcher number) {
    String word = number.group(1);
    String other =
        word.startsWith("0x")
            ? "0x" + Long.toHexString(Long.parseLong(word.substring(2), 16) + 0x100000000L)
            : Long.toString(Long.parseLong(word) + 512);
    return line.substring(0, number.start(1)) + other + line.substring(number.end(1));
  }

  @ParameterizedTest
  @EnumSource(names = {"T2_BASIC", "LAB_CONCMISS"})
  void noPredictedLineCanBeMissing(Recording recording) throws IOException {
    List<String> lines = recording.lines();
    for (int i = 0; i < lines.size() - 1; i++) {
      List<String> changed = new ArrayList<>(lines);
      String removed = changed.remove(i);
      if (!removed.contains("timer")) {
        assertThat(foundOut(changed, recording)).as("without line %d, %s", i + 1, removed).isTrue();
      }
    }
  }

  @Test
  void aTimerThatRunsCannotStart() throws IOException {
    List<String> lines = new ArrayList<>(Recording.T2_BASIC.lines());
    int start = 20;
    assertThat(lines.get(start)).startsWith("qed_start_need_check_timer");
    lines.add(start, lines.get(start));
    assertThat(check(write(lines), Recording.T2_BASIC).first())
        .extracting(Mismatch::line, Mismatch::expected)
        .containsExactly(22L, "no start of a timer");
  }

  @Test
  void tellsWhereAndWhatTheFirstMismatchIs() throws IOException {
    List<String> lines = new ArrayList<>(Recording.LAB_CONCMISS.lines());
    lines.set(15, lines.get(15).replace("ref 1", "ref 2"));
    Mismatch first = check(write(lines), Recording.LAB_CONCMISS).first();
    assertThat(first)
        .isEqualTo(new Mismatch(16, Recording.LAB_CONCMISS.lines().get(15), lines.get(15)));
  }

  @Test
  void refusesARequestBeyondTheImage() throws IOException {
    List<String> lines = new ArrayList<>(Recording.LAB_CONCMISS.lines());
    lines.set(2, lines.get(2).replace("sector_num 16384", "sector_num 99999999999"));
    assertThat(check(write(lines), Recording.LAB_CONCMISS).first())
        .extracting(Mismatch::line, Mismatch::expected)
        .containsExactly(3L, "a request within what the image's tables map");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qed_aio_next_io s 0x1 acb 0x2 ret 0",
        "qed_aio_next_io s 0x1 acb 0x2 ret 0 cur_pos many",
        "qed_aio_next_io s 0x1 acb 0x2 cur_pos 0 ret 0",
        "qed_something_else s 0x1"
      })
  void namesTheLineThatIsNoEvent(String line) throws IOException {
    Path log = write(List.of("other", line));
    assertThatThrownBy(() -> check(log, Recording.T2_BASIC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("a.log, line 2: expected", "found " + line);
  }

  @Test
  void refusesALogThatDoesNotBeginWithTheOpeningOfItsDisk() throws IOException {
    List<String> lines = Recording.T2_BASIC.lines();
    Path log = write(lines.subList(5, lines.size()));
    assertThatThrownBy(() -> check(log, Recording.T2_BASIC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 1: expected the read of a disk's L1 table");
  }

  @Test
  void refusesALogWithoutEvents() throws IOException {
    Path log = write(List.of("nothing", "of interest"));
    assertThatThrownBy(() -> check(log, Recording.T2_BASIC))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("expected events of a QED disk, from its opening on, found none");
  }

  @Test
  void refusesALineWithoutEnd() throws IOException {
    Path log = write(List.of("x".repeat(5000)));
    assertThatThrownBy(() -> check(log, Recording.T2_BASIC))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most 4096 bytes");
  }

  @Test
  void refusesAPackedLogThatIsDamaged() throws IOException {
    byte[] packed = Files.readAllBytes(Recording.BOOT.log());
    packed[packed.length / 2] ^= 1;
    Path log = Files.write(folder.resolve("a.log.xz"), packed);
    assertThatThrownBy(() -> check(log, Recording.BOOT))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected intact xz data");
  }

  @Test
  void readsALogForWhatItIsWhateverItsName() throws IOException {
    Path log = Files.write(folder.resolve("a.log.xz"), Recording.LAB_FIFO.bytes());
    assertThat(check(log, Recording.LAB_FIFO)).isEqualTo(Recording.LAB_FIFO.check());
  }
}
