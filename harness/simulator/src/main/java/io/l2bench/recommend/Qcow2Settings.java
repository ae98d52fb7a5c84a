package io.l2bench.recommend;

import io.l2bench.workload.qcow2.CacheOptions;
import io.l2bench.workload.qcow2.CacheSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A qcow2 cache in the words of the programs that start QEMU. */
final class Qcow2Settings {
  private static final int REFCOUNT_SLOTS = 4;

  private Qcow2Settings() {}

  /**
   * Lines to paste: for QEMU 2.12 and later, libvirt 7.0 and later, and Proxmox VE where it starts
   * QEMU with {@code -drive}.
   */
  static List<String> of(Choice choice, OptionalLong disk) {
    String slice = QemuText.size(choice.geometry().tableBytes());
    String options =
        "l2-cache-size=%s,l2-cache-entry-size=%s".formatted(QemuText.size(choice.bytes()), slice);
    List<String> lines = new ArrayList<>();
    lines.add("QEMU     -drive file=DISK.qcow2,format=qcow2," + options);
    lines.add("         -blockdev driver=qcow2,node-name=N,file=F," + options);
    lines.addAll(libvirt(choice, disk.orElse(CacheOptions.ANY_DISK)));
    lines.add(
        "Proxmox  qm set VMID --args \"-set drive.drive-scsi0.l2-cache-size=%s \\"
            .formatted(QemuText.size(choice.bytes())));
    lines.add("         -set drive.drive-scsi0.l2-cache-entry-size=%s\"".formatted(slice));
    return lines;
  }

  /** Its {@code max_size} is QEMU's {@code cache-size}, of which refcounts take a part. */
  private static List<String> libvirt(Choice choice, long disk) {
    long cluster = choice.geometry().clusterSize();
    long total = choice.bytes() + REFCOUNT_SLOTS * cluster;
    CacheSizes got = new CacheOptions(total, null, null, null).sizes(disk, cluster, false);
    if (got.l2EntryBytes() != choice.geometry().tableBytes()) {
      return List.of(
          "libvirt  has no option for slices of %s; metadata_cache makes them %s here"
              .formatted(
                  QemuText.size(choice.geometry().tableBytes()),
                  QemuText.size(got.l2EntryBytes())));
    }
    return List.of(
        "libvirt  <metadata_cache><max_size unit='bytes'>%d</max_size></metadata_cache>"
            .formatted(total),
        "         <!-- %s, and %s of refcounts -->"
            .formatted(QemuText.size(choice.bytes()), QemuText.size(REFCOUNT_SLOTS * cluster)));
  }
}
