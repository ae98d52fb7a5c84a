package io.l2bench.workload.qcow2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal below is one that QEMU 7.2.22 makes; {@link LiveDamageTest} compares the rest. */
final class Qcow2ImageTest {
  private static final int CLUSTER = 4096;
  private static final int LENGTH = 4 * CLUSTER;

  @TempDir Path folder;

  /** A created image of 10 MiB: header, refcount table, refcount block, an empty L1 table. */
  private final ByteBuffer bytes =
      ByteBuffer.allocate(LENGTH)
          .putInt(0, 0x514649fb)
          .putInt(4, 3)
          .putInt(20, 12)
          .putLong(24, 10 << 20)
          .putInt(36, 5)
          .putLong(40, 3 * CLUSTER)
          .putLong(48, CLUSTER)
          .putInt(56, 1)
          .putInt(96, 4)
          .putInt(100, 112)
          .putLong(CLUSTER, 2 * CLUSTER);

  private Qcow2Image open() throws IOException {
    return Qcow2Image.open(Files.write(folder.resolve("image.qcow2"), bytes.array()));
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("image.qcow2")
        .hasMessageContainingAll(words);
  }

  @Test
  void readsHeaderAndTables() throws IOException {
    bytes.putLong(3 * CLUSTER + 8, 5 * CLUSTER);
    try (Qcow2Image image = open()) {
      assertThat(image.diskBytes()).isEqualTo(10 << 20);
      assertThat(image.header().clusterBytes()).isEqualTo(CLUSTER);
      assertThat(image.header().l2Entries()).isEqualTo(512);
      assertThat(image.header().refcountsPerBlock()).isEqualTo(2048);
      assertThat(image.l1()).containsExactly(0, 5 * CLUSTER, 0, 0, 0);
      assertThat(image.refcountTable()).hasSize(512).startsWith(2 * CLUSTER, 0);
      assertThat(image.snapshots()).isEmpty();
      assertThat(image.hasBackingFile()).isFalse();
      assertThat(image.dataFile()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, MAGIC",
    "4, 1, VERSION",
    "4, 4, VERSION",
    "20, 8, CLUSTER_BITS",
    "20, 22, CLUSTER_BITS",
    "100, 103, SHORT_HEADER",
    "100, 4097, LONG_HEADER",
    "104, 0x02000000, COMPRESSION_TYPE",
    "104, 0x01000000, COMPRESSION_FEATURE",
    "76, 8, COMPRESSION_FEATURE",
    "76, 32, FEATURES",
    "76, 16, SUBCLUSTERS",
    "96, 7, REFCOUNT_ORDER",
    "56, 0, NO_REFCOUNTS",
    "56, 2049, REFCOUNT_TABLE_SIZE",
    "52, 4097, REFCOUNT_TABLE_OFFSET",
    "48, 0x80000000, REFCOUNT_TABLE_OFFSET",
    "60, 65537, SNAPSHOTS_SIZE",
    "68, 8, SNAPSHOTS_OFFSET",
    "36, 4194305, L1_SIZE",
    "44, 8, L1_OFFSET",
    "24, 0x00400000, BIG_DISK",
    "36, 4, SMALL_L1",
    "32, 3, CRYPT_METHOD",
    "116, 4000, EXTENSION",
    "32, 1, NO_KEY",
    "76, 4, NO_DATA_FILE",
    "92, 2, RAW_DATA_FILE"
  })
  void refusesWhatQemuRefuses(int at, String value, Refusal reason) {
    bytes.putInt(at, Long.decode(value).intValue());
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInputException.class)
        .matches(refused -> reason.isIn(refused.toString()));
  }

  @Test
  void refusesTablesBeyondWhatTheBlockLayerReads() {
    bytes.putLong(48, 0x7fffffffc0000000L);
    assertRefused("the refcount table at an offset of at most");
    bytes.putLong(40, 0x7fffffffc0000000L);
    assertRefused("the L1 table at an offset of at most");
  }

  @Test
  void refusesABackingNameThatLeavesTheCluster() {
    bytes.putLong(8, 4000).putInt(16, 97);
    assertRefused("backing_file_size of at most 96", "found 97");
    bytes.putLong(8, 4097);
    assertRefused("backing_file_offset");
  }

  @Test
  void refusesSnapshotsWithTooMuchExtraData() throws IOException {
    bytes.putInt(60, 1).putLong(64, CLUSTER).putInt(CLUSTER + 36, 1025);
    assertRefused("1024 bytes of extra data in snapshot 0", "found 1025");
  }

  @Test
  void readsSnapshots() throws IOException {
    bytes.putInt(60, 1).putLong(64, 2 * CLUSTER);
    int at = 2 * CLUSTER;
    bytes.putLong(at, 9 * CLUSTER).putInt(at + 8, 5).putShort(at + 12, (short) 1);
    bytes.putShort(at + 14, (short) 4).putInt(at + 36, 16).put(at + 56, "1name".getBytes(UTF_8));
    try (Qcow2Image image = open()) {
      assertThat(image.snapshots()).containsExactly(new Qcow2Snapshot("1", "name", 9 * CLUSTER, 5));
    }
  }

  @Test
  void namesTheExternalDataFile() throws IOException {
    bytes.putInt(76, 4).putInt(112, 0x44415441).putInt(116, 8);
    bytes.put(120, "data.raw".getBytes(UTF_8));
    try (Qcow2Image image = open()) {
      assertThat(image.dataFile()).isEqualTo("data.raw");
    }
  }

  /** Neither the size of the file nor damage beyond the header keeps QEMU from opening it. */
  @Test
  void opensWhatQemuOpens() throws IOException {
    bytes.putInt(76, 3).putInt(84, 0xff).putInt(92, 0xf0).putLong(40, 1L << 40);
    open().close();
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes.array(), 104));
    Qcow2Image.open(cut).close();
  }

  @Test
  void readsVersion2() throws IOException {
    bytes.putInt(4, 2).putLong(72, 0).putInt(96, 0).putInt(100, 0);
    try (Qcow2Image image = open()) {
      assertThat(image.header().refcountOrder()).isEqualTo(4);
      assertThat(image.header().headerLength()).isEqualTo(72);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alloc-64k-d64, 65536, 1342177280",
    "overwrites-4k-d16, 4096, 20971520",
    "reads-4k-d64-throttled, 4096, 41943040",
    "reads-64k-d1, 65536, 1342177280",
    "tiny-512-d16, 512, 1310720",
    "whole-tables-16k-d16, 16384, 402653184"
  })
  void opensRecordedImages(String name, long cluster, long disk)
      throws IOException, URISyntaxException {
    try (Qcow2Image image = Qcow2Image.open(recorded(name))) {
      assertThat(image.header().clusterBytes()).isEqualTo(cluster);
      assertThat(image.diskBytes()).isEqualTo(disk);
    }
  }

  static Path recorded(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(Qcow2ImageTest.class.getResource(name + ".qcow2.xz")).toURI());
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> Qcow2Image.open(folder.resolve("none.qcow2")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.qcow2");
  }
}
