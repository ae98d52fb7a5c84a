package io.l2bench.check.qcow2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.check.LogDriver;
import io.l2bench.check.Mismatch;
import io.l2bench.check.Verdict;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.qcow2.ImageOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The recorded runs are predicted, whole and cut. Lines, cache events, slice reads and new tables
 * were counted from the raw logs.
 */
final class RecordedQcow2Test {
  private static final int CUTS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "READS_64K,    10237, 602, 2450,  6738,  564, 0",
    "READS_4K,     20409, 599, 2218,  9036,  424, 0",
    "OVERWRITES,   37010, 401, 24170, 32520, 167, 0",
    "ALLOC,        17151, 398, 3755,  12042, 245, 0",
    "TINY,         34198, 402, 11400, 25454, 672, 18",
    "WHOLE_TABLES, 14919, 395, 2373,  7830,  198, 8",
    "SPARSE,       20587, 297, 5874,  13313, 96,  0",
    "SNAPSHOT,     28040, 255, 10683, 17526, 172, 2",
    "COMPRESSED,   21880, 214, 8466,  13765, 214, 0",
    "DISCARDS,     25655, 334, 11353, 16636, 383, 0"
  })
  void predictsEachLine(
      Qcow2Recording recording,
      long lines,
      long requests,
      long cacheEvents,
      long predicted,
      long tableReads,
      long newTables)
      throws IOException {
    assertThat(LogDriver.of(recording.log())).isEqualTo(LogDriver.QCOW2);
    Verdict verdict = recording.check();

    assertThat(verdict.first()).isNull();
    assertThat(verdict.ending()).isNull();
    assertThat(verdict.lines()).isEqualTo(lines);
    assertThat(verdict.requests()).isEqualTo(requests);
    assertThat(verdict.cacheEvents()).isEqualTo(cacheEvents);
    assertThat(verdict.predicted()).isEqualTo(predicted);
    assertThat(verdict.tableReads()).isEqualTo(tableReads);
    assertThat(verdict.newTables()).isEqualTo(newTables);
  }

  /** How compressed clusters are read is not predicted. */
  @Test
  void refusesAReadOfACompressedCluster() {
    assertThatThrownBy(
            () ->
                Qcow2Recording.COMPRESSED.check(Qcow2Recording.resource("compressed-read.log.xz")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("compressed clusters, read at byte 0");
  }

  /** A boot of a guest, of which only the events of the caches were recorded. */
  @Test
  void predictsTheCachesAloneWithoutAnImage() throws IOException {
    Path log = Qcow2Recording.resource("boot-gets-full-4k.log.xz");
    String options = "l2-cache-size=64k,l2-cache-entry-size=4096,cluster-size=4096";
    Verdict verdict =
        Qcow2LogCheck.check(log, /* image= */ null, ImageOptions.parse(options), null);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.ending()).isNull();
    assertThat(verdict.lines()).isEqualTo(7082);
    assertThat(verdict.predicted()).isEqualTo(7028);
    assertThat(verdict.decidedByLog()).isEqualTo(54);
    assertThat(verdict.tableReads()).isEqualTo(444);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void judgesACutLogUpToItsEnd(Qcow2Recording recording) throws IOException {
    byte[] whole = recording.bytes();
    Random random = new Random(2026);
    for (int i = 0; i < CUTS; i++) {
      int length = 200 + random.nextInt(whole.length - 200);
      Verdict verdict = recording.check(cut(whole, length));
      assertThat(verdict.first()).as("cut at byte %d", length).isNull();
      if (whole[length - 1] != '\n') {
        assertThat(verdict.ending()).as("cut at byte %d", length).startsWith("in the middle of");
      }
    }
  }

  @Test
  @Tag("long")
  void judgesALogCutAfterAnyOfItsFirstLines() throws IOException {
    byte[] whole = Qcow2Recording.ALLOC.bytes();
    int lines = 0;
    for (int length = 1; lines < 150; length++) {
      if (whole[length - 1] == '\n') {
        lines++;
        if (lines > 1) {
          Verdict verdict = Qcow2Recording.ALLOC.check(cut(whole, length));
          assertThat(verdict.first()).as("cut after line %d", lines).isNull();
          assertThat(verdict.lines()).isEqualTo(lines);
          boolean idle = lines == 27 || lines == 28;
          assertThat(verdict.ending() == null).as("cut after line %d", lines).isEqualTo(idle);
        }
      }
    }
  }

  private Path cut(byte[] whole, int length) throws IOException {
    return Files.write(folder.resolve("cut.log"), Arrays.copyOf(whole, length));
  }

  @Test
  @Tag("long")
  void judgesAPackedLogThatIsCut() throws IOException {
    byte[] packed = Files.readAllBytes(Qcow2Recording.TINY.log());
    Path cut = folder.resolve("cut.log.xz");
    Files.write(cut, Arrays.copyOf(packed, packed.length * 19 / 20));
    Verdict verdict = Qcow2Recording.TINY.check(cut);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.predicted()).isPositive();
    assertThat(verdict.ending()).isNotNull();
  }

  /** A slot more, a slice of another size, discards that are not passed on. */
  @ParameterizedTest
  @CsvSource({
    "ALLOC,      'l2-cache-size=36864,l2-cache-entry-size=4096', 38",
    "ALLOC,      'l2-cache-size=32768,l2-cache-entry-size=8192', 37",
    "OVERWRITES, 'l2-cache-size=8192,l2-cache-entry-size=1024', 18837"
  })
  void findsWrongOptionsWhereTheyFirstShow(Qcow2Recording recording, String options, long line)
      throws IOException {
    assertThat(recording.check(recording.log(), options).first())
        .extracting(Mismatch::line)
        .isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "index 4, index 5, 38",
    "host_offset 0xffffffffffffffff bytes 0x1000, host_offset 0x0 bytes 0x1000, 36",
    "nb_clusters 2, nb_clusters 3, 218"
  })
  void findsAChangedValueInItsLine(String before, String after, long line) throws IOException {
    String text = new String(Qcow2Recording.ALLOC.bytes(), StandardCharsets.UTF_8);
    int at = text.indexOf(before);
    Path changed = folder.resolve("changed.log");
    Files.writeString(
        changed, text.substring(0, at) + after + text.substring(at + before.length()));
    Mismatch mismatch = Objects.requireNonNull(Qcow2Recording.ALLOC.check(changed).first());
    assertThat(mismatch.line()).isEqualTo(line);
    assertThat(mismatch.found()).contains(after);
    assertThat(mismatch.expected()).contains(before);
  }

  @Test
  void refusesAnImageThatWasNotOpened() {
    assertThatThrownBy(
            () ->
                Qcow2LogCheck.check(
                    Qcow2Recording.ALLOC.log(),
                    Qcow2Recording.TINY.image(),
                    ImageOptions.parse(""),
                    null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the image is not the one that was opened");
  }

  @Test
  void refusesAnEventWithOtherFields() throws IOException {
    String text = new String(Qcow2Recording.ALLOC.bytes(), StandardCharsets.UTF_8);
    Path log = folder.resolve("other.log");
    Files.writeString(log, text.replaceFirst("is_l2_cache 1", "kind l2"));
    assertThatThrownBy(() -> Qcow2Recording.ALLOC.check(log))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("line 37")
        .hasMessageContaining("of QEMU 7.2");
  }

  @Test
  void needsTheCommandsThatTheLogDoesNotShow() throws IOException {
    Verdict verdict =
        Qcow2LogCheck.check(
            Qcow2Recording.WHOLE_TABLES.log(),
            Qcow2Recording.WHOLE_TABLES.image(),
            ImageOptions.parse(Qcow2Recording.WHOLE_TABLES.options()),
            /* commands= */ null);
    assertThat(verdict.first()).isNotNull().asString().contains("--commands");
  }
}
