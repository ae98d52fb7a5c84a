package io.l2bench.check.qcow2;

import io.l2bench.check.Verdict;
import io.l2bench.workload.file.Decompression;
import io.l2bench.workload.qcow2.ImageOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recorded runs of {@code qemu-io} 7.2.22 on a qcow2 image: the log of each, the image's metadata
 * as they were before, the options, and the commands that the log does not show.
 */
enum Qcow2Recording {
  /** Reads one at a time of a sparse image. */
  READS_64K("reads-64k-d1", "l2-cache-size=16384,l2-cache-entry-size=4096", false),
  /** Reads 64 at a time of a full image, slow enough to overlap. */
  READS_4K("reads-4k-d64-throttled", "l2-cache-size=20480,l2-cache-entry-size=4096", false),
  /** Overwrites of a full image, each flushed, with zeroes and discards. */
  OVERWRITES(
      "overwrites-4k-d16", "l2-cache-size=8192,l2-cache-entry-size=1024,discard=unmap", true),
  /** Writes 64 at a time to new clusters, of which they fill parts. */
  ALLOC("alloc-64k-d64", "l2-cache-size=32768,l2-cache-entry-size=4096", true),
  /** Writes over many clusters and tables, with more than eight parts. */
  TINY("tiny-512-d16", "l2-cache-size=1024,l2-cache-entry-size=512", true),
  /** Slices as large as tables, and new tables. */
  WHOLE_TABLES("whole-tables-16k-d16", "l2-cache-size=49152,l2-cache-entry-size=16384", true),
  /** Reads of several runs while zeroes are written beyond the end of a file behind a throttle. */
  SPARSE("sparse-4k-d64-throttled", "l2-cache-size=8192,l2-cache-entry-size=512", true),
  /** Writes to parts of clusters, and to tables, that a snapshot shares: the rest is copied. */
  SNAPSHOT(
      "snapshot-16k-d16-throttled",
      "l2-cache-size=16384,l2-cache-entry-size=4096,discard=unmap",
      true),
  /** Whole clusters written, made zeroes and discarded, many of which were compressed. */
  COMPRESSED(
      "compressed-64k-d16-throttled",
      "l2-cache-size=2048,l2-cache-entry-size=512,discard=unmap",
      true),
  /** Discards that begin and end anywhere, over slices and to the end of the disk, in a cluster. */
  DISCARDS(
      "discards-4k-d16-throttled",
      "l2-cache-size=4096,l2-cache-entry-size=1024,discard=unmap",
      true);

  private final String file;
  private final String options;
  private final boolean commands;

  Qcow2Recording(String file, String options, boolean commands) {
    this.file = file;
    this.options = options;
    this.commands = commands;
  }

  Path log() {
    return resource(file + ".log.xz");
  }

  Path image() {
    return resource(file + ".qcow2.xz");
  }

  @Nullable Path commands() {
    return commands ? resource(file + ".cmds") : null;
  }

  String options() {
    return options;
  }

  /** The log's bytes, unpacked. */
  byte[] bytes() {
    try (InputStream in = Decompression.open(file, url(file + ".log.xz").openStream())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The check of the recorded log. */
  Verdict check() throws IOException {
    return check(log());
  }

  /** The check of another log against this image. */
  Verdict check(Path other) throws IOException {
    return check(other, options);
  }

  /** The check of another log with other options. */
  Verdict check(Path other, String otherOptions) throws IOException {
    return Qcow2LogCheck.check(other, image(), ImageOptions.parse(otherOptions), commands());
  }

  static Path resource(String name) {
    try {
      return Path.of(url(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL url(String name) {
    return Objects.requireNonNull(Qcow2Recording.class.getResource(name), name);
  }
}
