package io.l2bench.workload.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.Op;
import io.l2bench.workload.RequestBatch;
import io.l2bench.workload.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files against their formats' descriptions, byte for byte. */
final class WritableFormatsTest {
  /** Tables of 8 MiB. */
  private static final Geometry GEOMETRY = Geometry.qed(4096, 4);

  private static final long TABLE = 8 << 20;

  private static byte[] written(String format, Trace.Kind kind, RequestBatch... batches)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteSettings settings = new WriteSettings("given", kind, GEOMETRY);
    try (RequestWriter writer = WritableFormats.choose(format, "").open(out, settings)) {
      for (RequestBatch batch : batches) {
        writer.write(batch);
      }
      writer.finish();
    }
    return out.toByteArray();
  }

  private static String text(String format, Trace.Kind kind, RequestBatch... batches)
      throws IOException {
    return new String(written(format, kind, batches), StandardCharsets.US_ASCII);
  }

  /** Two disks, a request over three tables, times that go back by a little. */
  private static RequestBatch requests() {
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, 4096, 512, 0, 5_000);
    batch.add(Op.WRITE, TABLE - 512, TABLE + 1024, 3_000_001_999L, 3_000_009_000L);
    batch.onDisk(1);
    batch.add(Op.ZERO, 0, 4096, 2_999_000_000L, 3_000_000_000L);
    return batch;
  }

  @Test
  void fioLogOpensEachDiskBeforeItsFirstRequest() throws IOException {
    assertThat(text("fio", Trace.Kind.DISK, requests()))
        .isEqualTo(
            """
            fio version 3 iolog
            0 disk0 add
            0 disk0 open
            0 disk0 read 4096 512
            3000001 disk1 add
            3000001 disk1 open
            3000001 disk1 write 8388096 8389632
            3000001 disk0 write 0 4096
            3000001 disk0 close
            3000001 disk1 close
            """);
  }

  @Test
  void fioLogWithoutTimesDoesNotWait() throws IOException {
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, 0, 512);
    assertThat(text("fio", Trace.Kind.DISK, batch)).contains("\n0 disk0 read 0 512\n0 disk0");
  }

  @Test
  void keysAreTheTablesThatRequestsTouch() throws IOException {
    long disk1 = 1L << 32;
    assertThat(text("keys", Trace.Kind.DISK, requests()))
        .isEqualTo("0\n%d\n%d\n%d\n0\n".formatted(disk1, disk1 + 1, disk1 + 2));
  }

  @Test
  void bareKeysStayThemselves() throws IOException {
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, -7, 1);
    batch.add(Op.READ, Long.MAX_VALUE, 1);
    assertThat(text("keys", Trace.Kind.KEYS, batch)).isEqualTo("-7\n9223372036854775807\n");
  }

  @Test
  void oracleRecordsNameTheNextOfTheirKey() throws IOException {
    ByteBuffer found =
        ByteBuffer.wrap(written("oracleGeneral", Trace.Kind.DISK, requests(), requests()))
            .order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer expected = ByteBuffer.allocate(10 * 24).order(ByteOrder.LITTLE_ENDIAN);
    long disk1 = 1L << 32;
    int[] seconds = {0, 3, 3, 3, 3, 3, 3, 3, 3, 3};
    long[] keys = {0, disk1, disk1 + 1, disk1 + 2, 0};
    long[] next = {5, 7, 8, 9, 6, 10, -1, -1, -1, -1};
    for (int i = 0; i < 10; i++) {
      expected.putInt(seconds[i]).putLong(keys[i % 5]).putInt(1).putLong(next[i]);
    }
    assertThat(found.array()).isEqualTo(expected.array());
  }

  /** Several blocks of the backward pass, the last of them not full. */
  @Test
  void oracleRecordsOfManyKeysNameTheNextAsAMapDoes() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    RequestBatch[] batches = new RequestBatch[10];
    long[] keys = new long[batches.length * RequestBatch.ROWS];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = random.nextLong(20_000) - 10_000;
      if (i % RequestBatch.ROWS == 0) {
        batches[i / RequestBatch.ROWS] = new RequestBatch();
      }
      batches[i / RequestBatch.ROWS].add(Op.READ, keys[i], 1);
    }
    ByteBuffer found =
        ByteBuffer.wrap(written("oracleGeneral", Trace.Kind.KEYS, batches))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(found.limit()).isEqualTo(keys.length * 24);
    Map<Long, Long> next = new HashMap<>();
    for (int i = keys.length - 1; i >= 0; i--) {
      assertThat(found.getLong(24 * i + 4)).isEqualTo(keys[i]);
      assertThat(found.getLong(24 * i + 16)).isEqualTo(next.getOrDefault(keys[i], -1L));
      next.put(keys[i], i + 1L);
    }
  }

  @Test
  void oracleRecordsOfNoRequestsAreNone() throws IOException {
    assertThat(written("oracleGeneral", Trace.Kind.DISK)).isEmpty();
  }

  @Test
  void timesBeyondTheFormatAreRefused() {
    RequestBatch batch = new RequestBatch();
    batch.add(Op.READ, 0, 1, (1L << 32) * 1_000_000_000, RequestBatch.NO_TIME);
    assertThatThrownBy(() -> written("oracleGeneral", Trace.Kind.DISK, batch))
        .isInstanceOf(BadInputException.class)
        .hasMessage("given: expected times below 2^32 s for oracleGeneral, found 4294967296 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l2bench-csv", "fio"})
  void bareKeysAreNoOffsetsOfADisk(String format) {
    assertThatThrownBy(() -> written(format, Trace.Kind.KEYS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("found bare keys; use --to keys");
  }

  @Test
  void suffixTellsTheFormatUnlessToDoes() {
    assertThat(WritableFormats.choose(null, "a.CSV").name()).isEqualTo("l2bench-csv");
    assertThat(WritableFormats.choose(null, "a.iolog").name()).isEqualTo("fio");
    assertThat(WritableFormats.choose(null, "a.oracleGeneral").name()).isEqualTo("oracleGeneral");
    assertThat(WritableFormats.choose("keys", "a.csv").name()).isEqualTo("keys");
    assertThatThrownBy(() -> WritableFormats.choose(null, "a.csv.gz"))
        .hasMessageContaining("a.csv.gz: expected a suffix or --to of one of fio (.iolog)");
    assertThatThrownBy(() -> WritableFormats.choose("xls", "a.csv")).hasMessageContaining("xls");
  }
}
