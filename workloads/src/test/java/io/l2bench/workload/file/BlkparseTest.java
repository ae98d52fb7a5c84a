package io.l2bench.workload.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.ReadSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What blkparse writes of requests, beyond an issue and a completion each. */
final class BlkparseTest {

  @Test
  void aRequestCompletedInPartsEndsWithTheLast() throws IOException {
    assertThat(
            read(
                "8,0 1 1 0.000000000 9 D R 64 + 24 [p]",
                "8,0 1 2 0.000000100 0 C R 64 + 8 [0]",
                "8,0 1 3 0.000000200 0 C R 72 + 8 [0]",
                "8,0 1 4 0.000000300 0 C R 80 + 8 [0]"))
        .containsExactly("READ 32768+12288 0..300 on 0=8,0");
  }

  @Test
  void partsMayBeCountedFromTheBegin() throws IOException {
    assertThat(
            read(
                "8,0 1 1 0.000000000 9 D R 64 + 16 [p]",
                "8,0 1 2 0.000000100 0 C R 64 + 8 [0]",
                "8,0 1 3 0.000000200 0 C R 64 + 16 [0]"))
        .containsExactly("READ 32768+8192 0..200 on 0=8,0");
  }

  @Test
  void theRestOfARequestMayBeGivenBack() throws IOException {
    assertThat(
            read(
                "8,0 1 1 0.000000000 9 D W 64 + 16 [p]",
                "8,0 1 2 0.000000100 0 C W 64 + 8 [0]",
                "8,0 1 3 0.000000200 0 R W 72 + 8 [0]",
                "8,0 1 4 0.000000300 9 D W 72 + 8 [p]",
                "8,0 1 5 0.000000400 0 C W 72 + 8 [0]",
                "8,0 1 6 0.000000500 9 D W 64 + 16 [p]",
                "8,0 1 7 0.000000600 0 C W 64 + 16 [0]"))
        .containsExactly("WRITE 32768+8192 0..400 on 0=8,0", "WRITE 32768+8192 500..600 on 0=8,0");
  }

  @Test
  void whatMovesNoSectorsIsNoRequest() throws IOException {
    assertThat(
            read(
                "Input file sda.blktrace.0 added",
                "8,0 0 0 0.000000000 0 m N cfq8A / alloc + 8",
                "8,0 0 1 0.000000001 9 UT N [p] 1",
                "8,0 0 2 0.000000002 9 D R 36 (12 00 00 00 24 00) [hdparm]",
                "8,0 0 3 0.000000003 0 C R (12 00 00 00 24 00) [0]",
                "8,0 0 4 0.000000004 9 D W 0 + 0 [p]",
                "8,0 0 5 0.000000005 0 C W 0 [0]",
                "8,0 0 6 0.000000006 9 D WBS [p]",
                "8,0 0 7 0.000000007 9 D N 8 + 8 [p]",
                "8,0 0 8 0.000000010 9 D R 8 + 8 [a + b]",
                "Total (sda):",
                "8,0 0 9 0.000000030 0 C R 8 + 8 [0]"))
        .containsExactly("READ 4096+4096 0..20 on 0=8,0");
  }

  /** Device mapper queues and completes; the disk below issues; both are in one log. */
  @Test
  void eachDeviceBeginsWhereItDoes() throws IOException {
    assertThat(
            read(
                "253,0 1 1 0.000000000 9 Q R 64 + 8 [p]",
                "8,0 1 2 0.000000010 9 Q R 2112 + 8 [p]",
                "8,0 1 3 0.000000020 9 D R 2112 + 8 [p]",
                "8,0 1 4 0.000000030 0 C R 2112 + 8 [0]",
                "253,0 1 5 0.000000040 0 C R 64 + 8 [0]",
                "8,0 1 6 0.000000050 9 Q W 0 + 8 [p]",
                "253,0 1 7 0.000000060 9 Q W 8 + 8 [p]",
                "8,0 1 8 0.000000070 9 D W 0 + 8 [p]",
                "253,0 1 9 0.000000080 0 C W 8 + 8 [0]"))
        .containsExactly(
            "READ 32768+4096 0..40 on 0=253,0",
            "READ 1081344+4096 20..30 on 1=8,0",
            "WRITE 4096+4096 60..80 on 0=253,0",
            "WRITE 0+4096 70..80 on 1=8,0");
  }

  @Test
  void aLogOfQueueingAloneHasBeginsOnly() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 70_000; i++) {
      log.append("253,0 1 1 0.000000001 9 Q R ").append(8 * i).append(" + 8 [p]\n");
    }
    assertThat(read(log.toString()))
        .hasSize(70_000)
        .first()
        .isEqualTo("READ 0+4096 0..-1 on 0=253,0");
  }

  private static List<String> read(String... lines) throws IOException {
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    return Requests.of(StandardInput.open(new ByteArrayInputStream(text), ReadSettings.PLAIN));
  }
}
