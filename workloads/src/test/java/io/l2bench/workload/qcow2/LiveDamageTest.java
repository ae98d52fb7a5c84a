package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.workload.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged images are refused exactly where the real QEMU, where it is installed, refuses them, and
 * for the same reason.
 */
final class LiveDamageTest {
  private static final int IMAGES = Boolean.getBoolean("thorough") ? 150 : 50;
  private static final String DAMAGED = "damaged.qcow2";
  private static final int[] FIELDS_OF_32_BITS = {0, 4, 16, 20, 32, 36, 56, 60, 96, 100};
  private static final int[] FIELDS_OF_64_BITS = {8, 24, 40, 48, 64, 72, 80, 88, 104};

  /** The options of qemu-img that the images are created with. */
  private static final List<String> GEOMETRIES =
      List.of(
          "compat=0.10",
          "cluster_size=512",
          "cluster_size=4096,refcount_bits=1",
          "cluster_size=64K,lazy_refcounts=on",
          "cluster_size=16K,extended_l2=on",
          "cluster_size=4096,compression_type=zstd,refcount_bits=64",
          "cluster_size=4096,data_file=data.raw",
          "cluster_size=4096,data_file=raw.raw,data_file_raw=on");

  @TempDir Path folder;

  @BeforeAll
  static void needsQemu() {
    Qemu.require();
  }

  @Test
  void opensWhatQemuOpens() throws IOException, InterruptedException {
    long seed = Long.getLong("live.seed", System.nanoTime() >>> 10);
    System.out.println("live qcow2 images, seed " + seed);
    Random random = new Random(seed);
    List<byte[]> images = images();
    List<String> differences = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < Integer.getInteger("live.images", IMAGES); i++) {
      String damage = damage(images, random);
      String theirs = Qemu.output(folder, "qemu-io", "-r", "-c", "quit", reference());
      String ours = open();
      refused += theirs.isEmpty() ? 0 : 1;
      if (!dataFileMissing(theirs) && !Refusal.same(ours, theirs)) {
        differences.add("%s: QEMU: %s; here: %s".formatted(damage, theirs.strip(), ours));
      }
    }
    assertThat(differences).as("seed %d", seed).isEmpty();
    assertThat(refused).isPositive();
  }

  /** QEMU opens the data file as well, which may have any name now. */
  private static boolean dataFileMissing(String theirs) {
    return theirs.contains("Could not open '") || theirs.contains("requires a file name");
  }

  /** Without its backing file, which may have any name now. */
  private static String reference() {
    return "json:{\"driver\":\"qcow2\",\"backing\":null,"
        + "\"file\":{\"driver\":\"file\",\"filename\":\"%s\"}}".formatted(DAMAGED);
  }

  private String open() throws IOException {
    try (Qcow2Image opened = Qcow2Image.open(folder.resolve(DAMAGED))) {
      return opened.l1().length == opened.header().l1Size() ? "" : "opened without its L1 table";
    } catch (BadInputException e) {
      return e.toString();
    }
  }

  /** An image of each geometry, some with snapshots, bitmaps or a backing file. */
  private List<byte[]> images() throws IOException, InterruptedException {
    List<byte[]> images = new ArrayList<>();
    for (String options : GEOMETRIES) {
      Qemu.run(folder, "qemu-img", "create", "-q", "-f", "qcow2", "-o", options, "i.qcow2", "4M");
      Qemu.output(folder, "qemu-io", "-c", "write 64K 128K", "i.qcow2");
      images.add(Files.readAllBytes(folder.resolve("i.qcow2")));
      if (!options.contains("data_file") && !options.contains("refcount_bits=1")) {
        Qemu.run(folder, "qemu-img", "snapshot", "-c", "one", "i.qcow2");
        Qemu.run(folder, "qemu-img", "snapshot", "-c", "second", "i.qcow2");
        images.add(Files.readAllBytes(folder.resolve("i.qcow2")));
      }
      if (!options.contains("compat")) {
        Qemu.run(folder, "qemu-img", "bitmap", "--add", "-g", "64K", "i.qcow2", "b0");
        Qemu.run(folder, "qemu-img", "bitmap", "--add", "-g", "512", "i.qcow2", "b1");
        images.add(Files.readAllBytes(folder.resolve("i.qcow2")));
      }
    }
    Qemu.run(
        folder, "qemu-img", "create", "-q", "-f", "qcow2", "-b", "i.qcow2", "-F", "qcow2", "o");
    images.add(Files.readAllBytes(folder.resolve("o")));
    return images;
  }

  /** Writes an image with one or two fields changed, perhaps cut; returns what was changed. */
  private String damage(List<byte[]> images, Random random) throws IOException {
    int which = random.nextInt(images.size());
    byte[] bytes = images.get(which).clone();
    ByteBuffer image = ByteBuffer.wrap(bytes);
    StringBuilder damage = new StringBuilder("image " + which);
    for (int i = random.nextInt(2); i < 2; i++) {
      damage.append(", ").append(change(image, random));
    }
    int length = random.nextInt(8) == 0 ? random.nextInt(bytes.length) : bytes.length;
    Files.write(folder.resolve(DAMAGED), Arrays.copyOf(bytes, length));
    return damage.append(", ").append(length).append(" bytes").toString();
  }

  /** Changes a field of the header, of an extension, of the snapshots or of the bitmaps. */
  private static String change(ByteBuffer image, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> word(image, pick(FIELDS_OF_32_BITS, random), random);
      case 1, 2 -> wide(image, pick(FIELDS_OF_64_BITS, random), random);
      case 3 -> word(image, 4 * (18 + random.nextInt(100)), random);
      case 4 -> table(image, image.getLong(64), random);
      default -> table(image, bitmaps(image), random);
    };
  }

  private static String table(ByteBuffer image, long at, Random random) {
    if (at <= 0 || at > image.capacity() - 128) {
      return word(image, pick(FIELDS_OF_32_BITS, random), random);
    }
    return word(image, (int) at + 4 * random.nextInt(24), random);
  }

  /** The offset of the bitmaps' directory, or 0. */
  private static long bitmaps(ByteBuffer image) {
    int at = image.getInt(4) == 2 ? 72 : image.getInt(100);
    while (at > 0 && at < 480 && image.getInt(at) != 0) {
      if (image.getInt(at) == 0x23852875) {
        return image.getLong(at + 24);
      }
      at += 8 + ((image.getInt(at + 4) + 7) & -8);
    }
    return 0;
  }

  private static int pick(int[] fields, Random random) {
    return fields[random.nextInt(fields.length)];
  }

  private static String word(ByteBuffer image, int at, Random random) {
    int value = random.nextInt(3) == 0 ? random.nextInt(40) : (int) value(random);
    image.putInt(at, value);
    return "u32 at %d = %d".formatted(at, value);
  }

  private static String wide(ByteBuffer image, int at, Random random) {
    long value = value(random);
    image.putLong(at, value);
    return "u64 at %d = %d".formatted(at, value);
  }

  /** Around powers of two, where limits are. */
  private static long value(Random random) {
    return (1L << random.nextInt(64)) + random.nextInt(3) - 1;
  }
}
