package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The recorded runs are predicted, whole and cut; the figures were counted from the raw logs. */
final class RecordedLogTest {
  private static final int CUTS = Boolean.getBoolean("thorough") ? 5 : 1;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "T2_BASIC,        109,    8,     25,    0,    0,   0,   1,  1",
    "LAB_CONCMISS,    39,     3,     15,    3,    2,   2,   0,  1",
    "LAB_FIFO,        2121,   240,   674,   122,  0,   0,   0,  50",
    "LAB_BENCH_D64,   21953,  2000,  7950,  2000, 0,   0,   0,  50",
    "LAB_BENCH_WRITE, 39943,  2000,  11936, 2000, 0,   0,   0,  64",
    "CONVERT,         12299,  581,   2850,  0,    0,   0,   151, 50",
    "BOOT,            23172,  3004,  6642,  124,  13,  15,  11, 50",
    "GUEST,           271158, 27025, 69456, 1107, 588, 639, 129, 50"
  })
  void predictsEachLine(
      Recording recording,
      long lines,
      long requests,
      long cacheEvents,
      long tableReads,
      long duplicateReads,
      long droppedCommits,
      long newTables,
      int peakEntries)
      throws IOException {
    Verdict verdict = recording.check(recording.log());

    assertThat(verdict.first()).isNull();
    assertThat(verdict.ending()).isNull();
    assertThat(verdict.lines()).isEqualTo(lines);
    assertThat(verdict.requests()).isEqualTo(requests);
    assertThat(verdict.cacheEvents()).isEqualTo(cacheEvents);
    assertThat(verdict.tableReads()).isEqualTo(tableReads);
    assertThat(verdict.duplicateReads()).isEqualTo(duplicateReads);
    assertThat(verdict.droppedCommits()).isEqualTo(droppedCommits);
    assertThat(verdict.newTables()).isEqualTo(newTables);
    assertThat(verdict.peakEntries()).isEqualTo(peakEntries);
  }

  /** All but the arrivals of requests and what closes a disk or moves its timer is predicted. */
  @ParameterizedTest
  @EnumSource
  void leavesLittleToTheLog(Recording recording) {
    Verdict verdict = recording.check();
    long fromLog = verdict.lines() - verdict.predicted() - verdict.requests();
    fromLog -= verdict.decidedByLog();
    long timer =
        recording.lines().stream().filter(line -> line.contains("need_check_timer")).count();
    assertThat(fromLog).isBetween(0L, timer);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void judgesACutLogUpToItsEnd(Recording recording) throws IOException {
    byte[] whole = recording.bytes();
    Random random = new Random(2026);
    for (int i = 0; i < CUTS; i++) {
      int length = 200 + random.nextInt(whole.length - 200);
      Path cut = Files.write(folder.resolve("cut.log"), Arrays.copyOf(whole, length));
      Verdict verdict = recording.check(cut);
      assertThat(verdict.first()).as("cut at byte %d", length).isNull();
      if (whole[length - 1] != '\n') {
        assertThat(verdict.ending()).as("cut at byte %d", length).startsWith("in the middle of");
      }
    }
  }

  /** One write waits for the end of the need-check timer, so others pass it: QEMU aborts. */
  @Test
  void judgesARunThatQemuAbortedUpToItsAssertion() throws IOException {
    Verdict verdict = Recording.DRAIN_ABORT.check(Recording.DRAIN_ABORT.log());
    assertThat(verdict.first()).isNull();
    assertThat(verdict.lines()).isEqualTo(61);
    assertThat(verdict.predicted()).isEqualTo(54);
    assertThat(verdict.ending()).isEqualTo("with 2 requests in flight");
  }

  /** Two of its reads are kept though their tables were written since; a write finds one older. */
  @Test
  void leavesToTheLogWhichWriteAReadStillSaw() throws IOException {
    Verdict verdict = Recording.OVERTAKEN.check(Recording.OVERTAKEN.log());
    assertThat(verdict.first()).isNull();
    assertThat(verdict.lines()).isEqualTo(6500);
    assertThat(verdict.predicted()).isEqualTo(6049);
    assertThat(verdict.overtakenReads()).isEqualTo(2);
    assertThat(verdict.decidedByLog()).isEqualTo(1);
  }

  @Test
  @Tag("long")
  void judgesALogCutAfterAnyOfItsLines() throws IOException {
    byte[] whole = Recording.LAB_CONCMISS.bytes();
    int cuts = 0;
    for (int length = 1; length <= whole.length; length++) {
      if (whole[length - 1] == '\n') {
        Path cut = Files.write(folder.resolve("cut.log"), Arrays.copyOf(whole, length));
        Verdict verdict = Recording.LAB_CONCMISS.check(cut);
        cuts++;
        assertThat(verdict.lines()).isEqualTo(cuts);
        assertThat(verdict.first()).as("cut after line %d", cuts).isNull();
        boolean idle = cuts == 2 || cuts >= 38;
        assertThat(verdict.ending() == null).as("idle after line %d", cuts).isEqualTo(idle);
      }
    }
    assertThat(cuts).isEqualTo(39);
  }

  @Test
  @Tag("long")
  void judgesAPackedLogThatIsCut() throws IOException {
    byte[] packed = Files.readAllBytes(Recording.BOOT.log());
    Path cut = folder.resolve("cut.log.xz");
    Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
    Verdict verdict = Recording.BOOT.check(cut);
    assertThat(verdict.first()).isNull();
    assertThat(verdict.predicted()).isPositive();
    assertThat(verdict.ending()).isNotNull();
  }
}
