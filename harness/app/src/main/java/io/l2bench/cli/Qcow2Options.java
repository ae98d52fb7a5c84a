package io.l2bench.cli;

import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.qcow2.CacheOptions;
import io.l2bench.workload.qcow2.CacheSizes;
import io.l2bench.workload.qcow2.QemuSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of QEMU's qcow2 driver that size its cache of L2 slices, in QEMU's own terms. */
final class Qcow2Options {
  /** The name of the driver that has them. */
  static final String DRIVER = "qcow2";

  private static final long ENTRY_BYTES = 8;

  @Option(
      names = "--l2-cache-size",
      split = ",",
      paramLabel = "SIZE",
      description = {
        "with --driver qcow2: memory for L2 slices, in place of --capacities, rounded as QEMU does",
      })
  private List<String> cacheSizes = new ArrayList<>();

  @Option(
      names = "--l2-cache-entry-size",
      paramLabel = "SIZE",
      description = "with --driver qcow2: bytes of a slice (default: as QEMU chooses)")
  private @Nullable String entrySize;

  @Option(
      names = "--disk-size",
      paramLabel = "SIZE",
      description =
          "with --driver qcow2: of the disk (default: that of --image, or one that no cache covers)")
  private @Nullable String diskSize;

  /** A slice size and the slots of each cache size, if there are any. */
  record Chosen(Geometry geometry, List<Integer> slots) {}

  /**
   * The geometry in which a table is a slice, and the slots of the cache.
   *
   * @param image the disk's snapshot, which knows its size and clusters
   * @param cluster bytes of a cluster, if they are given
   * @throws BadInputException if QEMU refuses the options
   */
  Chosen choose(@Nullable Path image, OptionalLong cluster) {
    Qcow2Disk disk = Qcow2Disk.of(image, cluster, Qcow2Disk.size("--disk-size", diskSize));
    return choose(disk.clusterBytes(), disk.size().orElse(CacheOptions.ANY_DISK));
  }

  private Chosen choose(long clusterBytes, long disk) {
    List<Integer> slots = new ArrayList<>();
    long entry = 0;
    for (String text : cacheSizes.isEmpty() ? List.of("") : cacheSizes) {
      CacheSizes sizes = sizes(text, clusterBytes, disk);
      if (entry != 0 && entry != sizes.l2EntryBytes()) {
        throw new BadInputException(
            "--l2-cache-size",
            "sizes with slices of %d bytes, or --l2-cache-entry-size".formatted(entry),
            "%s, which has slices of %d".formatted(text, sizes.l2EntryBytes()));
      }
      entry = sizes.l2EntryBytes();
      slots.add(sizes.l2Slots());
    }
    Geometry geometry = new Geometry(clusterBytes, 1, entry / ENTRY_BYTES * clusterBytes);
    return new Chosen(geometry, cacheSizes.isEmpty() ? List.of() : slots);
  }

  private CacheSizes sizes(String text, long clusterBytes, long disk) {
    Long size = text.isEmpty() ? null : (Long) QemuSize.parse("--l2-cache-size", text);
    Long entry = entrySize == null ? null : QemuSize.parse("--l2-cache-entry-size", entrySize);
    return new CacheOptions(null, size, null, entry).sizes(disk, clusterBytes, false);
  }

  /** Refuses the options for another driver. */
  void refuse(String driver) {
    if (!cacheSizes.isEmpty() || entrySize != null || diskSize != null) {
      throw new BadInputException(
          "--l2-cache-size, --l2-cache-entry-size and --disk-size",
          "--driver qcow2",
          "the driver " + driver);
    }
  }
}
