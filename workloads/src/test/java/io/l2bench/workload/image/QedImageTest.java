package io.l2bench.workload.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Each refusal below is one that QEMU 7.2.22 made of the same bytes, in the same order. */
final class QedImageTest {
  private static final int CLUSTER_SIZE = 4;
  private static final int TABLE_SIZE = 8;
  private static final int HEADER_SIZE = 12;
  private static final int FEATURES = 16;
  private static final int AUTOCLEAR = 32;
  private static final int L1_OFFSET = 40;
  private static final int IMAGE_SIZE = 48;
  private static final int BACKING_OFFSET = 56;
  private static final int BACKING_SIZE = 60;

  @TempDir Path folder;

  /** A created image of 10 MiB, 4 KiB clusters and tables of 2: header and an empty L1 table. */
  private final ByteBuffer bytes = created(3 * 4096);

  private static ByteBuffer created(int length) {
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 0x444551)
        .putInt(CLUSTER_SIZE, 4096)
        .putInt(TABLE_SIZE, 2)
        .putInt(HEADER_SIZE, 1)
        .putLong(L1_OFFSET, 4096)
        .putLong(IMAGE_SIZE, 10 << 20);
  }

  private static byte[] content(ByteBuffer image) {
    byte[] content = new byte[image.capacity()];
    image.get(0, content);
    return content;
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("image.qed"), content);
  }

  private QedImage open() throws IOException {
    return QedImage.open(write(content(bytes)));
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::open)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("image.qed")
        .hasMessageContainingAll(words);
  }

  @Test
  void readsHeaderAndTables() throws IOException {
    ByteBuffer image = created(6 * 4096);
    image.putLong(4096 + 8, 3 * 4096).putLong(3 * 4096 + 16, 5 * 4096).putLong(3 * 4096 + 24, 1);
    try (QedImage opened = QedImage.open(write(content(image)))) {
      assertThat(opened.header().clusterSize()).isEqualTo(4096);
      assertThat(opened.header().tableEntries()).isEqualTo(1024);
      assertThat(opened.header().tableCovers()).isEqualTo(4 << 20);
      assertThat(opened.fileSize()).isEqualTo(6 * 4096);
      assertThat(opened.hasBackingFile()).isFalse();
      assertThat(opened.l1()).hasSize(1024).startsWith(0, 3 * 4096, 0);
      assertThat(opened.readTable(3 * 4096)).hasSize(1024).startsWith(0, 0, 5 * 4096, 1, 0);
    }
  }

  @Test
  void refusesAFileWithoutTheMagic() {
    bytes.putInt(0, 0x514649fb);
    assertRefused("magic 0x444551", "found 0x514649fb");
  }

  @Test
  void readsPastTheEndAsZeroesSoThatAnEmptyFileLacksTheMagic() throws IOException {
    Path empty = write(new byte[0]);
    assertThatThrownBy(() -> QedImage.open(empty)).hasMessageContaining("magic", "found 0x0");
  }

  @Test
  void refusesUnknownFeatures() {
    bytes.putLong(FEATURES, 8 | QedHeader.NEED_CHECK);
    assertRefused("features within 0x7", "found 0xa");
  }

  @ParameterizedTest
  @CsvSource({"4097", "2048", "134217728", "0", "-2147483648"})
  void refusesAClusterSizeThatIsNoPowerOfTwoOrOutOfRange(int size) {
    bytes.putInt(CLUSTER_SIZE, size);
    assertRefused("cluster_size", "found " + Integer.toUnsignedString(size));
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "32"})
  void refusesATableSizeThatIsNoPowerOfTwoOrOutOfRange(int clusters) {
    bytes.putInt(TABLE_SIZE, clusters);
    assertRefused("table_size", "found " + clusters);
  }

  @Test
  void refusesTablesOfOneClusterAsQemuDoes() {
    bytes.putInt(TABLE_SIZE, 1);
    assertRefused("l1_table_offset", "at least 2", "found 4096");
  }

  @ParameterizedTest
  @CsvSource({"513", "4294967808", "-512"})
  void refusesAnImageSizeInPartsOfSectorsOrBeyondTheTables(long size) {
    bytes.putLong(IMAGE_SIZE, size);
    assertRefused("image_size", "at most 4294967296 bytes", Long.toUnsignedString(size));
  }

  @Test
  void acceptsTheLargestImageSizeAndNone() throws IOException {
    for (long size : new long[] {0, 4L << 30}) {
      bytes.putLong(IMAGE_SIZE, size);
      open().close();
    }
  }

  /** 2^64 bytes and more wrap around to 0 in QEMU, which then refuses any disk. */
  @ParameterizedTest
  @CsvSource({"4194304, 4", "2097152, 16", "67108864, 2"})
  void refusesGeometriesWhoseLargestDiskOverflows(int clusterSize, int tableSize) {
    bytes.putInt(CLUSTER_SIZE, clusterSize).putInt(TABLE_SIZE, tableSize);
    assertRefused("image_size", "at most 0 bytes", "found 10485760");
  }

  @ParameterizedTest
  @CsvSource({"4097", "0", "8192", "1048576", "-4096"})
  void refusesAnL1TableThatIsNotAlignedInTheHeaderOrPastTheEndOfTheFile(long offset) {
    bytes.putLong(L1_OFFSET, offset);
    assertRefused("l1_table_offset", "found " + Long.toUnsignedString(offset));
  }

  @Test
  void refusesAFileThatEndsWithinTheL1Table() throws IOException {
    Path cut = write(Arrays.copyOf(content(bytes), 3 * 4096 - 512));
    assertThatThrownBy(() -> QedImage.open(cut)).hasMessageContaining("l1_table_offset");
  }

  @Test
  void countsTheLastSectorOfTheFileAsWhole() throws IOException {
    try (QedImage opened = QedImage.open(write(Arrays.copyOf(content(bytes), 3 * 4096 - 511)))) {
      assertThat(opened.fileSize()).isEqualTo(3 * 4096);
    }
  }

  /** A header that large has the L1 table inside of it, or is refused for its own size. */
  @ParameterizedTest
  @CsvSource({"2", "1048575", "1048576", "-1"})
  void refusesAHeaderThatReachesTheL1Table(int clusters) {
    bytes.putInt(HEADER_SIZE, clusters);
    assertRefused("l1_table_offset", "found 4096");
  }

  @Test
  void refusesAHeaderSizeOf4GiB() throws IOException {
    bytes.putInt(HEADER_SIZE, 1 << 20).putLong(L1_OFFSET, 4L << 30);
    Path path = write(content(bytes));
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength((4L << 30) + 2 * 4096);
    }
    assertThatThrownBy(() -> QedImage.open(path))
        .hasMessageContainingAll("header_size", "1048575", "found 1048576");
  }

  @Test
  void refusesABackingNameThatLeavesTheHeader() {
    bytes.putLong(FEATURES, 1).putInt(BACKING_OFFSET, 4000).putInt(BACKING_SIZE, 97);
    assertRefused("backing_filename_offset", "4096 bytes", "found 4000 and 97");
  }

  @Test
  void refusesABackingNameLongerThanAPath() throws IOException {
    ByteBuffer image = created(4 * 4096);
    image.putLong(L1_OFFSET, 2 * 4096).putInt(HEADER_SIZE, 2);
    image.putLong(FEATURES, 1).putInt(BACKING_OFFSET, 64).putInt(BACKING_SIZE, 4096);
    Path path = write(content(image));
    assertThatThrownBy(() -> QedImage.open(path))
        .hasMessageContainingAll("backing_filename_size below 4096", "found 4096");
  }

  @Test
  void knowsABackingFileByItsName() throws IOException {
    bytes.putLong(FEATURES, 1).putInt(BACKING_OFFSET, 64).putInt(BACKING_SIZE, 4);
    try (QedImage nameless = open()) {
      assertThat(nameless.hasBackingFile()).isFalse();
    }
    bytes.put(64, (byte) 'b');
    try (QedImage named = open()) {
      assertThat(named.hasBackingFile()).isTrue();
    }
  }

  @Test
  void opensWhatQemuOpens() throws IOException {
    bytes.putInt(HEADER_SIZE, 0).putLong(FEATURES, QedHeader.NEED_CHECK).putLong(AUTOCLEAR, 6);
    try (QedImage opened = open()) {
      assertThat(opened.header().has(QedHeader.NEED_CHECK)).isTrue();
    }
  }

  @Test
  void opensADiskOf64TiBWithNoMoreThanItsL1Table() throws IOException {
    bytes.putInt(CLUSTER_SIZE, 65536).putInt(TABLE_SIZE, 4);
    bytes.putLong(L1_OFFSET, 65536).putLong(IMAGE_SIZE, 64L << 40);
    Path path = write(content(bytes));
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(64L << 30);
    }
    try (QedImage opened = QedImage.open(path)) {
      assertThat(opened.l1()).hasSize(32768);
      assertThat(opened.readTable(32L << 30)).hasSize(32768).containsOnly(0);
    }
  }

  @Test
  void refusesToReadATableThatCannotBeThere() throws IOException {
    try (QedImage opened = open()) {
      assertThatThrownBy(() -> opened.readTable(8192))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("8192");
    }
  }

  @Test
  void unpacksXzToTheSameImage() throws IOException {
    bytes.putLong(4096, 4096);
    Path packed = folder.resolve("image.qed.xz");
    try (OutputStream out =
        new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(0))) {
      out.write(content(bytes));
      out.write(new byte[1 << 20]);
    }
    try (QedImage opened = QedImage.open(packed)) {
      assertThat(opened.fileSize()).isEqualTo((1 << 20) + 3 * 4096);
      assertThat(opened.l1()).startsWith(4096, 0);
    }
    Path cut = Files.write(packed, Arrays.copyOf(Files.readAllBytes(packed), 100));
    assertThatThrownBy(() -> QedImage.open(cut))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(".xz");
  }

  /** The packed file is cut behind its first MiB: who unpacks on sees the damage instead. */
  @Test
  void doesNotUnpackWhatIsNoImage() throws IOException {
    Path packed = folder.resolve("zeroes.qed.xz");
    try (OutputStream out =
        new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(0))) {
      byte[] zeroes = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write(zeroes);
      }
    }
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> QedImage.open(packed))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected the magic 0x444551 of QED, found 0x0");
  }

  @Test
  void namesAMissingFile() {
    assertThatThrownBy(() -> QedImage.open(folder.resolve("none.qed")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.qed");
  }
}
