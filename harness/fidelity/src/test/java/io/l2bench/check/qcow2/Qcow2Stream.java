package io.l2bench.check.qcow2;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random qcow2 image and a random stream of {@code qemu-io} commands for it, a function of its
 * seed. Clusters of 512 bytes to 2 MiB, slices of 512 bytes to 64 KiB, 2 to 64 slots, depths of 1
 * to 64; empty, sparse and full images, with and without an internal snapshot; throttled or not,
 * writeback or writethrough.
 */
final class Qcow2Stream {
  /** The most clusters of a disk, so that a full one is made fast. */
  private static final long MOST_CLUSTERS = 40_000;

  private final Random random;
  private final long cluster;
  private final long entry;
  private final long covers;
  private final long slices;
  private final int slots;
  private final int depth;
  private final int throttle;
  private final boolean writethrough;
  private final boolean discards;
  private final Kind kind;

  private enum Kind {
    EMPTY,
    SPARSE,
    FULL,
    SNAPSHOT
  }

  Qcow2Stream(long seed) {
    random = new Random(seed);
    cluster = pick(512, 4096, 4096, 16384, 65536, 65536, 1 << 21);
    entry = Math.min(cluster, pick(512, 1024, 4096, 4096, 16384, 65536));
    covers = entry / 8 * cluster;
    slices = Math.max(2, Math.min(pick(6, 20, 40, 90), MOST_CLUSTERS * cluster / covers));
    slots = pick(2, 3, 4, 5, 8, 16, 64);
    depth = pick(1, 2, 16, 16, 64, 64);
    throttle = random.nextBoolean() ? pick(2000, 8000, 20000) : 0;
    writethrough = random.nextInt(4) == 0;
    discards = random.nextBoolean();
    kind = Kind.values()[random.nextInt(4)];
  }

  /** Arguments of {@code qemu-img create} after the image's name. */
  List<String> createArguments() {
    String full = kind == Kind.FULL ? ",preallocation=metadata" : "";
    return List.of(
        Long.toString(size()), "-o", "cluster_size=%d%s%s".formatted(cluster, full, format()));
  }

  /** Counts of other sizes, or the old format; a growing refcount table is not modelled. */
  private String format() {
    if (cluster == 512 || random.nextInt(3) > 0) {
      return "";
    }
    if (random.nextInt(3) == 0) {
      return ",compat=0.10";
    }
    return ",refcount_bits=" + (kind == Kind.SNAPSHOT ? pick(8, 64) : pick(1, 8, 64));
  }

  boolean hasSnapshot() {
    return kind == Kind.SNAPSHOT;
  }

  /** I/O operations a second that the image file may see, 0 = any number. */
  int throttle() {
    return throttle;
  }

  /** The cache mode, as {@code -t} takes it. */
  String mode() {
    return writethrough ? "writethrough" : "writeback";
  }

  /** The options of the qcow2 driver. */
  String options() {
    return "l2-cache-size=%d,l2-cache-entry-size=%d,discard=%s"
        .formatted(slots * entry, entry, discards ? "unmap" : "ignore");
  }

  /** The commands that fill the image before the run. */
  List<String> preparation() {
    List<String> commands = new ArrayList<>();
    if (kind == Kind.EMPTY || kind == Kind.FULL) {
      return commands;
    }
    double share = random.nextBoolean() ? 0.5 : 0.95;
    for (long slice = 0; slice < slices; slice++) {
      if (random.nextDouble() < share) {
        long length = cluster * pick(1, 1, 2, 5);
        commands.add("write %d %d".formatted(within(offsetIn(slice), length), length));
      }
    }
    return commands;
  }

  /** The commands of the run. */
  List<String> commands() {
    List<String> commands = new ArrayList<>();
    long[] hot = random.longs(pick(2, 8, 40), 0, slices).toArray();
    double writes = new double[] {0, 0.1, 0.5, 0.9}[random.nextInt(4)];
    int requests = pick(200, 500);
    for (int i = 1; i <= requests; i++) {
      long slice = random.nextBoolean() ? hot[random.nextInt(hot.length)] : random.nextLong(slices);
      commands.add(command(slice, writes));
      if (i % depth == 0) {
        commands.add("aio_flush");
      }
    }
    commands.add("aio_flush");
    return commands;
  }

  private String command(long slice, double writes) {
    long length = pick(512, 4096, (int) cluster, 65536, 1 << 17, (int) cluster + 512);
    long at = within(offsetIn(slice), length);
    double chance = random.nextDouble();
    if (chance < writes) {
      return "aio_write -q %d %d".formatted(at, length);
    }
    if (chance < writes + 0.03 && writes > 0) {
      return zeroes(at);
    }
    if (chance > 0.97) {
      return rare(at, length);
    }
    return "aio_read -q %d %d".formatted(at, length);
  }

  /** Whole clusters; parts of them where no file below says what reads as zeroes. */
  private String zeroes(long at) {
    long clusters = cluster * pick(1, 2, 9);
    long aligned = within(at, clusters) / cluster * cluster;
    boolean part = kind != Kind.FULL && random.nextInt(3) == 0;
    return "aio_write -q -z%s %d %d"
        .formatted(
            random.nextBoolean() ? " -u" : "",
            part ? Math.max(0, aligned - 512) : aligned,
            part ? clusters + 1024 : clusters);
  }

  private String rare(long at, long length) {
    return switch (random.nextInt(3)) {
      case 0 -> "flush";
      case 1 -> "discard %d %d".formatted(at, Math.max(length, cluster));
      default -> "alloc %d %d".formatted(at, length);
    };
  }

  private long offsetIn(long slice) {
    long inSlice =
        switch (random.nextInt(4)) {
          case 0 -> random.nextLong(entry / 8) * cluster;
          case 1 -> random.nextLong(covers / 512) * 512;
          case 2 -> 0;
          default -> covers - cluster;
        };
    return slice * covers + inSlice;
  }

  private long within(long at, long length) {
    return Math.max(0, Math.min(at, size() - length));
  }

  private long size() {
    return slices * covers;
  }

  private int pick(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  @Override
  public String toString() {
    return "cluster %d, slice %d, %d slots, %d slices, %s, depth %d, %s, throttled to %d, %s"
        .formatted(
            cluster, entry, slots, slices, kind, depth, mode(), throttle, discards ? "unmap" : "-");
  }
}
