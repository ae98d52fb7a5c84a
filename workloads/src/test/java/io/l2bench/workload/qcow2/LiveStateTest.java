package io.l2bench.workload.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes of whole clusters, made by qemu-io in an image and here in memory: afterwards every entry
 * and every refcount is the same.
 */
final class LiveStateTest {
  private static final String IMAGE = "image.qcow2";
  private static final int COMMANDS = 400;

  @TempDir Path folder;

  @BeforeAll
  static void needsQemu() {
    Qemu.require();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster_size=512",
        "cluster_size=512,refcount_bits=64",
        "cluster_size=1024,refcount_bits=1",
        "cluster_size=1024,refcount_bits=2",
        "cluster_size=2048,refcount_bits=4",
        "cluster_size=4096,refcount_bits=8",
        "cluster_size=512,refcount_bits=32",
        "cluster_size=65536",
        "compat=0.10,cluster_size=1024",
        "extended_l2=on,cluster_size=16384"
      })
  void changesWhatQemuChanges(String options) throws IOException, InterruptedException {
    check(options, /* used= */ false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cluster_size=512",
        "cluster_size=1024,refcount_bits=32",
        "cluster_size=4096,refcount_bits=8,compression_type=zstd",
        "compat=0.10,cluster_size=1024"
      })
  void changesWhatQemuChangesInAnImageWithASnapshotAndCompressedClusters(String options)
      throws IOException, InterruptedException {
    check(options, /* used= */ true);
  }

  private void check(String options, boolean used) throws IOException, InterruptedException {
    long seed = Long.getLong("live.seed", System.nanoTime() >>> 10);
    System.out.println("live qcow2 changes, %s, seed %d".formatted(options, seed));
    Random random = new Random(seed);
    Qemu.run(folder, "qemu-img", "create", "-q", "-f", "qcow2", "-o", options, IMAGE, "2M");
    if (used) {
      use(random);
    }
    Path before = folder.resolve("before.qcow2");
    Files.copy(folder.resolve(IMAGE), before);
    try (Qcow2Image image = Qcow2Image.open(before)) {
      ImageState state = new ImageState(image);
      apply(commands(state, image, random));
      try (Qcow2Image after = Qcow2Image.open(folder.resolve(IMAGE))) {
        compare(state, new ImageState(after), after.header(), options + ", seed " + seed);
        new References(after).check(state);
      }
    }
  }

  /** Fills a half with data, some of them compressed, takes a snapshot, and compresses more. */
  private void use(Random random) throws IOException, InterruptedException {
    List<String> commands = new ArrayList<>();
    List<Integer> places = new ArrayList<>(IntStream.range(0, 512).boxed().toList());
    Collections.shuffle(places, random);
    for (int i = 0; i < 60; i++) {
      commands.add("write %s %d 4096".formatted(i % 3 == 0 ? "-c" : "", places.get(i) * 4096));
    }
    apply(commands.subList(0, 40));
    Qemu.run(folder, "qemu-img", "snapshot", "-c", "one", IMAGE);
    apply(commands.subList(40, 60));
  }

  /** Draws commands and carries them out in memory. */
  private static List<String> commands(ImageState state, Qcow2Image image, Random random) {
    long cluster = image.header().clusterBytes();
    boolean simple = image.header().extendedL2() || image.header().version() == 2;
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      long guest = random.nextInt((int) (image.diskBytes() / cluster)) * cluster;
      int kind = simple ? 0 : random.nextInt(4);
      if (!L2Format.isCopied(state.l1Entry(guest))) {
        state.newTable(guest);
      }
      switch (kind) {
        case 0, 1 -> write(state, guest, image.header());
        case 2 -> discard(state, guest);
        default -> zero(state, guest);
      }
      String[] names = {"write", "write", "discard", "write -z"};
      commands.add("%s %d %d".formatted(names[kind], guest, cluster));
    }
    return commands;
  }

  /** In place where the cluster is this image's own, else to a new place. */
  private static void write(ImageState state, long guest, Qcow2Header header) {
    long old = state.entry(guest);
    long host = state.format().host(old);
    boolean inPlace = L2Format.isCopied(old);
    if (!inPlace) {
      host = state.refcounts().allocate(1) << header.clusterBits();
    }
    state.setEntry(guest, host | L2Format.COPIED);
    if (!inPlace) {
      state.free(old);
    }
    if (header.extendedL2()) {
      state.setBitmap(guest, 0xffffffffL);
    }
  }

  private static void discard(ImageState state, long guest) {
    long old = state.entry(guest);
    if (state.format().host(old) != 0) {
      state.setEntry(guest, L2Format.ZERO);
      state.free(old);
    }
  }

  private static void zero(ImageState state, long guest) {
    long old = state.entry(guest);
    boolean compressed = state.format().type(old) == ClusterType.COMPRESSED;
    state.setEntry(guest, (compressed ? 0 : old) | L2Format.ZERO);
    if (compressed) {
      state.free(old);
    }
  }

  private void apply(List<String> commands) throws IOException, InterruptedException {
    Path input = Files.write(folder.resolve("commands"), commands);
    Process process =
        new ProcessBuilder(
                "qemu-io",
                "-t",
                "writeback",
                "--image-opts",
                "driver=qcow2,discard=unmap,cache.no-flush=on,file.driver=file,file.filename="
                    + IMAGE)
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private static void compare(ImageState ours, ImageState theirs, Qcow2Header header, String run) {
    for (long guest = 0; guest < header.diskSize(); guest += header.clusterBytes()) {
      assertThat(ours.l1Entry(guest))
          .as("L1 at %d, %s", guest, run)
          .isEqualTo(theirs.l1Entry(guest));
      assertThat(ours.entry(guest)).as("L2 at %d, %s", guest, run).isEqualTo(theirs.entry(guest));
      assertThat(ours.bitmap(guest)).as("bitmap at %d", guest).isEqualTo(theirs.bitmap(guest));
    }
    for (long cluster = 0; cluster < 3 * header.diskSize() / header.clusterBytes(); cluster++) {
      assertThat(ours.refcounts().block(cluster))
          .as("block of cluster %d, %s", cluster, run)
          .isEqualTo(theirs.refcounts().block(cluster));
    }
  }
}
