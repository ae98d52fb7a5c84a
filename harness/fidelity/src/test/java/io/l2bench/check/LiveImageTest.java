package io.l2bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.image.QedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged images are refused exactly where the real QEMU, where it is installed, refuses them. */
final class LiveImageTest {
  private static final int IMAGES = Boolean.getBoolean("thorough") ? 120 : 40;
  private static final int[] FIELDS_OF_32_BITS = {0, 4, 8, 12, 56, 60};
  private static final int[] FIELDS_OF_64_BITS = {16, 24, 32, 40, 48};

  @TempDir Path folder;

  @BeforeAll
  static void needsQemu() {
    Qemu.require();
  }

  @Test
  void opensWhatQemuOpens() throws IOException, InterruptedException {
    long seed = Long.getLong("live.seed", System.nanoTime() >>> 10);
    System.out.println("live images, seed " + seed);
    Random random = new Random(seed);
    Qemu qemu = new Qemu(folder);
    List<String> differences = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < IMAGES; i++) {
      String damage = damage(random);
      boolean opened = qemu.run(readOnly(), List.of()) == 0;
      String ours = open();
      refused += opened ? 0 : 1;
      if (opened != ours.isEmpty()) {
        differences.add("%s: QEMU opens it: %s; here: %s".formatted(damage, opened, ours));
      }
    }
    assertThat(differences).as("seed %d", seed).isEmpty();
    assertThat(refused).isBetween(1, IMAGES - 1);
  }

  private Path image() {
    return folder.resolve("damaged.qed");
  }

  /** Without its backing file, which may have any name now. */
  private List<String> readOnly() {
    String image =
        "json:{\"driver\":\"qed\",\"backing\":null,"
            + "\"file\":{\"driver\":\"file\",\"filename\":\"%s\"}}".formatted(image());
    return List.of("qemu-io", "-r", "-c", "quit", image);
  }

  private String open() throws IOException {
    try (QedImage opened = QedImage.open(image())) {
      return opened.header().validTable(opened.header().l1TableOffset(), opened.fileSize())
          ? ""
          : "opened, but without an L1 table";
    } catch (BadInputException e) {
      return e.toString();
    }
  }

  /** Writes an image with one or two fields changed, perhaps cut; returns what was changed. */
  private String damage(Random random) throws IOException {
    int clusterSize = 4096;
    int tableSize = 2 << random.nextInt(4);
    byte[] bytes = new byte[clusterSize * (2 + tableSize)];
    ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    image.putInt(0, 0x444551).putInt(4, clusterSize).putInt(8, tableSize).putInt(12, 1);
    image.putLong(40, clusterSize).putLong(48, 1 << 20);
    StringBuilder damage = new StringBuilder("tables of " + tableSize);
    for (int i = random.nextInt(2); i < 2; i++) {
      damage.append(", ").append(change(image, random));
    }
    int length = random.nextInt(6) == 0 ? random.nextInt(bytes.length) : bytes.length;
    Files.write(image(), Arrays.copyOf(bytes, length));
    return damage.append(", ").append(length).append(" bytes").toString();
  }

  private static String change(ByteBuffer image, Random random) {
    long value = value(random);
    if (random.nextBoolean()) {
      int at = FIELDS_OF_32_BITS[random.nextInt(FIELDS_OF_32_BITS.length)];
      image.putInt(at, (int) value);
      return "u32 at %d = %d".formatted(at, (int) value);
    }
    int at = FIELDS_OF_64_BITS[random.nextInt(FIELDS_OF_64_BITS.length)];
    image.putLong(at, value);
    return "u64 at %d = %d".formatted(at, value);
  }

  /** Around powers of two, where limits are. */
  private static long value(Random random) {
    return (1L << random.nextInt(64)) + random.nextInt(3) - 1;
  }
}
