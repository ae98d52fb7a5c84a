package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.qcow2.Qcow2Image;
import io.l2bench.workload.qcow2.QemuSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A qcow2 disk as far as it is known.
 *
 * @param clusterBytes of its image
 * @param size in bytes
 */
record Qcow2Disk(long clusterBytes, OptionalLong size) {
  /** The clusters of an image for which {@code qemu-img create} got no option. */
  private static final long DEFAULT_CLUSTER = 64 << 10;

  /**
   * The disk as given, and else as its image has it.
   *
   * @param image its snapshot
   * @throws BadInputException if the image is of another size
   */
  static Qcow2Disk of(@Nullable Path image, OptionalLong clusterBytes, OptionalLong size) {
    if (image == null) {
      return new Qcow2Disk(clusterBytes.orElse(DEFAULT_CLUSTER), size);
    }
    try (Qcow2Image opened = Qcow2Image.open(image)) {
      if (size.isPresent() && size.getAsLong() != opened.diskBytes()) {
        throw new BadInputException(
            "--disk-size",
            "%d bytes, as the image %s has".formatted(opened.diskBytes(), image),
            Long.toString(size.getAsLong()));
      }
      return new Qcow2Disk(
          clusterBytes.orElse(opened.header().clusterBytes()), OptionalLong.of(opened.diskBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A size that users may leave out. */
  static OptionalLong size(String what, @Nullable String text) {
    return text == null ? OptionalLong.empty() : OptionalLong.of(QemuSize.parse(what, text));
  }
}
