package io.l2bench.check.qcow2;

import io.l2bench.check.Verdict;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.qcow2.CacheOptions;
import io.l2bench.workload.qcow2.CacheSizes;
import io.l2bench.workload.qcow2.ImageOptions;
import io.l2bench.workload.qcow2.Qcow2Header;
import io.l2bench.workload.qcow2.Qcow2Image;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The check of an event log of one qcow2 disk against its image as it was before the run. One pass;
 * memory is that of the tables changed, of the requests in flight, and of the one scan for
 * preallocated metadata.
 *
 * <p>Of a log without mutexes only the events of the caches are predicted; it needs no image.
 */
public final class Qcow2LogCheck {
  private static final long LAZY_REFCOUNTS = 1;

  private Qcow2LogCheck() {}

  /**
   * Checks a log.
   *
   * @param image as it was before the run; null will do for a log of the caches alone
   * @param options with which QEMU opened the image
   * @param commands of {@code qemu-io}, or null if none are requests that the log does not show
   * @throws BadInputException if the log or the image cannot be used
   */
  public static Verdict check(
      Path log, @Nullable Path image, ImageOptions options, @Nullable Path commands)
      throws IOException {
    try (Qcow2Log lines = Qcow2Log.open(log);
        Qcow2Image opened = image == null ? null : Qcow2Image.open(image)) {
      Line first = lines.ahead(line -> true, 0);
      if (first != null && first.event().isOfCache()) {
        return checkCaches(lines, sizes(opened, options), clusterBytes(opened, options));
      }
      if (image == null || opened == null) {
        throw new BadInputException("--image", "the image as it was before the run", "none");
      }
      requireModelled(image.toString(), opened, options);
      return checkDisk(lines, opened, options, commands);
    }
  }

  private static Verdict checkDisk(
      Qcow2Log lines, Qcow2Image image, ImageOptions options, @Nullable Path commands)
      throws IOException {
    Commands unseen = commands == null ? Commands.none() : Commands.read(commands);
    Pointers pointers = new Opening(lines, image).run();
    if (pointers == null) {
      return Verdicts.of(lines, "while the image is opened");
    }
    DiskCheck disk = new DiskCheck(lines, image, options, unseen, pointers);
    long cacheEvents = 0;
    for (Line line = lines.next(); line != null; line = lines.next()) {
      cacheEvents += line.event().isOfCache() ? 1 : 0;
      disk.take(line);
    }
    return Verdicts.of(disk, lines, cacheEvents);
  }

  private static Verdict checkCaches(Qcow2Log lines, CacheSizes sizes, long clusterBytes)
      throws IOException {
    CachesCheck caches = new CachesCheck(sizes, clusterBytes);
    long cacheEvents = 0;
    for (Line line = lines.next(); line != null; line = lines.next()) {
      cacheEvents += line.event().isOfCache() ? 1 : 0;
      caches.take(line);
    }
    return Verdicts.of(caches, lines, cacheEvents);
  }

  private static CacheSizes sizes(@Nullable Qcow2Image image, ImageOptions options) {
    boolean extended = image != null && image.header().extendedL2();
    long disk = image == null ? CacheOptions.ANY_DISK : image.diskBytes();
    return options.caches().sizes(disk, clusterBytes(image, options), extended);
  }

  private static long clusterBytes(@Nullable Qcow2Image image, ImageOptions options) {
    if (image != null) {
      return image.header().clusterBytes();
    }
    if (options.clusterBytes() == null) {
      throw new BadInputException(
          "--image", "the image, or --image-opts with cluster-size=BYTES", "neither");
    }
    return options.clusterBytes();
  }

  private static void requireModelled(String where, Qcow2Image image, ImageOptions options) {
    Qcow2Header header = image.header();
    boolean lazyImage = (header.compatibleFeatures() & LAZY_REFCOUNTS) != 0;
    refuse(where, image.hasBackingFile(), "a backing file");
    refuse(where, header.extendedL2(), "extended L2 entries");
    refuse(where, header.has(Qcow2Header.EXTERNAL_DATA), "an external data file");
    refuse(where, header.has(Qcow2Header.DIRTY), "the dirty flag, so that it is repaired");
    Boolean lazy = options.lazyRefcounts();
    refuse(where, lazy == null ? lazyImage : lazy, "lazy refcounts");
  }

  private static void refuse(String where, boolean has, String what) {
    if (has) {
      throw new BadInputException(where, "an image whose driver is predicted", "one with " + what);
    }
  }
}
