package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries as docs/interop/qcow2.txt describes them. */
final class L2FormatTest {
  private static final L2Format STANDARD = format(16, 0);
  private static final L2Format EXTENDED = format(16, Qcow2Header.EXTENDED_L2);
  private static final L2Format EXTERNAL = format(16, Qcow2Header.EXTERNAL_DATA);

  private static L2Format format(int clusterBits, long features) {
    ByteBuffer header = ByteBuffer.allocate(Qcow2Header.BYTES).putInt(4, 3);
    return L2Format.of(Qcow2Header.decode(header.putInt(20, clusterBits).putLong(72, features)));
  }

  @ParameterizedTest
  @CsvSource({
    "0x0, ABSENT, 0",
    "0x8000000000000000, ABSENT, 0",
    "0x1, ZERO, 0",
    "0x8000000000050001, ZERO_ALLOCATED, 0x50000",
    "0x0000000000050000, NORMAL, 0x50000",
    "0x80ffffffffff0000, NORMAL, 0xffffffffff0000",
    "0x4000000000050123, COMPRESSED, 0x50123",
    "0x7fc0000000050123, COMPRESSED, 0x50123"
  })
  void tellsTypeAndPlace(String entry, ClusterType type, String host) {
    long word = Long.parseUnsignedLong(entry.substring(2), 16);
    assertThat(STANDARD.type(word)).isEqualTo(type);
    assertThat(STANDARD.type(word, -1, 0)).as("no subclusters").isEqualTo(type);
    assertThat(STANDARD.host(word)).isEqualTo(Long.decode(host));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0x0, 3, ABSENT",
    "0, 0x800000000, 3, ZERO",
    "0, 0x800000000, 4, ABSENT",
    "0x50000, 0x8, 3, NORMAL",
    "0x50000, 0x8, 4, ABSENT_ALLOCATED",
    "0x50000, 0x800000000, 3, ZERO_ALLOCATED",
    "0x50000, 0x4000000080000000, 31, NORMAL",
    "0x50000, 0x4000000080000000, 30, ZERO_ALLOCATED",
    "0x4000000000050123, 0x0, 3, COMPRESSED"
  })
  void tellsTheTypeOfASubcluster(String entry, String bitmap, int subcluster, ClusterType type) {
    assertThat(EXTENDED.type(Long.decode(entry), Long.decode(bitmap), subcluster)).isEqualTo(type);
  }

  /** The first cluster of an external file is at 0. */
  @Test
  void takesACopiedClusterOfAnExternalFileAsData() {
    assertThat(EXTERNAL.type(L2Format.COPIED)).isEqualTo(ClusterType.NORMAL);
    assertThat(EXTERNAL.type(0)).isEqualTo(ClusterType.ABSENT);
  }

  /** With clusters of 64K the number of further sectors is in bits 54 to 61. */
  @Test
  void countsTheSectorsOfCompressedClusters() {
    assertThat(STANDARD.compressedBytes(0x4000000000050123L)).isEqualTo(512);
    assertThat(STANDARD.compressedBytes(0x4040000000050123L)).isEqualTo(1024);
    assertThat(STANDARD.compressedBytes(0x7fc0000000050123L)).isEqualTo(128 << 10);
  }
}
