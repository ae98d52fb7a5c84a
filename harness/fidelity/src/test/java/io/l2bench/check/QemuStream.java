package io.l2bench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random image and a random stream of {@code qemu-io} commands for it, a function of its seed.
 * Geometries, depths of 1 to 150, reads, writes, writes of zeroes and block-status walks; some
 * images have a backing file, some need a check, some runs are throttled so that I/O overlaps.
 */
final class QemuStream {
  /** Enough for the largest write to pass the cluster count where QEMU's count goes wrong. */
  private static final int LONG_WRITE = 20 << 20;

  private final Random random;
  private final int clusterSize;
  private final int tableSize;
  private final long entries;
  private final long tables;
  private final long size;
  private final boolean backed;
  private final boolean needsCheck;
  private final int throttle;

  QemuStream(long seed) {
    this.random = new Random(seed);
    int[] geometry =
        pick(new int[][] {{4096, 2}, {4096, 4}, {4096, 16}, {8192, 2}, {65536, 2}, {65536, 4}});
    this.clusterSize = geometry[0];
    this.tableSize = geometry[1];
    this.entries = (long) clusterSize * tableSize / Long.BYTES;
    this.size = Math.min(pick(3, 20, 60, 200, 400) * covers(), entries * covers());
    this.tables = size / covers();
    this.backed = random.nextInt(8) == 0;
    this.needsCheck = random.nextInt(8) == 0;
    this.throttle = random.nextBoolean() ? pick(2000, 8000, 20000) : 0;
  }

  /** Arguments of {@code qemu-img create} after the image's name. */
  List<String> createArguments() {
    String geometry = "cluster_size=%d,table_size=%d".formatted(clusterSize, tableSize);
    return List.of(Long.toString(size), "-o", geometry);
  }

  /** The size of the disk, in bytes. */
  long size() {
    return size;
  }

  /** Whether it has a backing file. */
  boolean backed() {
    return backed;
  }

  /** Whether the header is to say that the image needs a check. */
  boolean needsCheck() {
    return needsCheck;
  }

  /** I/O operations a second that the image file may see, 0 = any number. */
  int throttle() {
    return throttle;
  }

  /** The commands that fill the image before the run. */
  List<String> preparation() {
    List<String> commands = new ArrayList<>();
    double share = random.nextBoolean() ? 0.5 : 0.95;
    for (long table = 0; table < tables; table++) {
      if (random.nextDouble() < share) {
        long at = table * covers() + random.nextInt((int) entries / 2) * (long) clusterSize;
        commands.add("write %d %d".formatted(at, clusterSize * pick(1, 1, 2, 5)));
      }
    }
    return commands;
  }

  /** The commands of the run. */
  List<String> commands() {
    List<String> commands = new ArrayList<>();
    long[] hot = random.longs(pick(2, 8, 40), 0, tables).toArray();
    double writes = new double[] {0, 0.1, 0.5}[random.nextInt(3)];
    int depth = pick(1, 4, 40, 70, 150);
    int requests = pick(300, 1200);
    for (int i = 1; i <= requests; i++) {
      long table = random.nextBoolean() ? hot[random.nextInt(hot.length)] : random.nextLong(tables);
      commands.add(command(table, writes));
      if (i % depth == 0) {
        commands.add("aio_flush");
      }
    }
    commands.add("aio_flush");
    return commands;
  }

  private String command(long table, double writes) {
    long at = table * covers() + offsetInTable();
    int length = pick(512, 4096, clusterSize, clusterSize * 3, 65536, clusterSize + 512);
    double chance = random.nextDouble();
    if (chance < writes) {
      length = random.nextInt(200) == 0 ? LONG_WRITE : length;
      return "aio_write -q %d %d".formatted(within(at, length), length);
    }
    if (chance < writes + 0.03 && writes > 0) {
      int clusters = clusterSize * pick(1, 2, 9);
      long aligned = within(at, clusters) / clusterSize * clusterSize;
      return "aio_write -q -z %d %d".formatted(aligned, clusters);
    }
    return chance > 0.998 ? "map" : "aio_read -q %d %d".formatted(within(at, length), length);
  }

  private long offsetInTable() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextLong(entries) * clusterSize;
      case 1 -> random.nextLong(covers() / 512) * 512;
      case 2 -> 0;
      default -> covers() - clusterSize;
    };
  }

  private long within(long at, long length) {
    return Math.max(0, Math.min(at, size - length));
  }

  private long covers() {
    return entries * clusterSize;
  }

  private int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private int[] pick(int[][] choices) {
    return choices[random.nextInt(choices.length)];
  }

  @Override
  public String toString() {
    return "cluster %d, table %d, %d tables, backed %s, needs check %s, throttled to %d"
        .formatted(clusterSize, tableSize, tables, backed, needsCheck, throttle);
  }
}
