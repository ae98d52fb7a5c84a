package io.l2bench.check;

import io.l2bench.driver.qed.Edition;
import io.l2bench.workload.file.Decompression;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The recorded runs of QEMU 7.2.22: the log of each, and the image as it stood before, without its
 * data.
 */
enum Recording {
  T2_BASIC("t2_basic", "t2e"),
  LAB_CONCMISS("lab_concmiss", "lab"),
  LAB_FIFO("lab_fifo", "lab"),
  LAB_BENCH_D64("lab_bench_d64", "lab"),
  LAB_BENCH_WRITE("lab_bench_write", "lab"),
  CONVERT("convert_root_small", "e44"),
  BOOT("bootA", "root_small"),
  GUEST("guestB", "root_small"),
  /**
   * Aborted by QEMU's own assertion: a drain had stopped allocation while a write was in flight.
   */
  DRAIN_ABORT("drain_abort", "drain"),
  /** Begun by 150 random requests at a time: a table is cached as it was before a write to it. */
  OVERTAKEN("overtaken", "overtaken");

  private static final Map<String, Path> IMAGES = new ConcurrentHashMap<>();
  private static final Map<Recording, Verdict> VERDICTS = new ConcurrentHashMap<>();
  private static final int BLOCK = 1 << 16;

  private final String log;
  private final String image;

  Recording(String log, String image) {
    this.log = log + ".log.xz";
    this.image = image + ".qed.xz";
  }

  /** The packed log. */
  Path log() {
    return resource(log);
  }

  /** The packed image. */
  Path packedImage() {
    return resource(image);
  }

  /** The image, unpacked once into a sparse file that the JVM deletes. */
  Path image() {
    return IMAGES.computeIfAbsent(image, Recording::unpack);
  }

  private static Path unpack(String name) {
    try (InputStream in = open(name)) {
      Path copy = Files.createTempFile("recording", ".qed");
      copy.toFile().deleteOnExit();
      try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
        byte[] block = new byte[BLOCK];
        byte[] zeroes = new byte[BLOCK];
        long length = 0;
        for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
          if (!Arrays.equals(block, 0, n, zeroes, 0, n)) {
            file.seek(length);
            file.write(block, 0, n);
          }
          length += n;
        }
        file.setLength(length);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The log's bytes, unpacked. */
  byte[] bytes() {
    try (InputStream in = open(log)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The log's lines. */
  List<String> lines() {
    return new String(bytes(), StandardCharsets.UTF_8).lines().toList();
  }

  /** The check of the recorded log, made once. */
  Verdict check() {
    return VERDICTS.computeIfAbsent(this, Recording::checked);
  }

  private static Verdict checked(Recording recording) {
    try {
      return recording.check(recording.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The check of another log against this image. */
  Verdict check(Path other) throws IOException {
    return LogCheck.check(other, List.of(image()), Edition.COROUTINES);
  }

  private static Path resource(String name) {
    try {
      return Path.of(url(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    return Decompression.open(name, url(name).openStream());
  }

  private static URL url(String name) {
    return Objects.requireNonNull(Recording.class.getResource(name), name);
  }
}
