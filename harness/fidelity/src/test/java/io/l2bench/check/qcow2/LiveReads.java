package io.l2bench.check.qcow2;

import static org.assertj.core.api.Assertions.assertThat;

import io.l2bench.check.Qemu;
import io.l2bench.workload.Geometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts the reads of slices by the real QEMU. */
final class LiveReads {
  private final Path folder;

  LiveReads(Path folder) {
    this.folder = folder;
  }

  /** What an image is before a run. */
  enum Kind {
    /** All is allocated. */
    FULL,
    /** Nothing is. */
    EMPTY,
    /** All is allocated and shared with a snapshot. */
    SNAPSHOT
  }

  /** An image of that kind. */
  Path create(Kind kind, long clusterBytes, long diskBytes)
      throws IOException, InterruptedException {
    Path image = folder.resolve("before.qcow2");
    String full = kind == Kind.EMPTY ? "" : ",preallocation=metadata";
    String options = "cluster_size=%d%s".formatted(clusterBytes, full);
    String size = Long.toString(diskBytes);
    run(List.of("qemu-img", "create", "-q", "-f", "qcow2", "-o", options, image.toString(), size));
    if (kind == Kind.SNAPSHOT) {
      run(List.of("qemu-img", "snapshot", "-c", "before", image.toString()));
    }
    return image;
  }

  /**
   * The reads of slices that QEMU makes for the commands.
   *
   * @param geometry in which a table is a slice
   * @param throttle I/O operations a second that the image file may see; 0 = any number
   */
  long reads(List<String> commands, Path image, Geometry geometry, int slots, int throttle)
      throws IOException, InterruptedException {
    Path copy = folder.resolve("copy.qcow2");
    run(List.of("cp", "--sparse=always", image.toString(), copy.toString()));
    Path events = Files.write(folder.resolve("events"), List.of("qcow2_cache_get*"));
    Path log = folder.resolve("log");
    Files.deleteIfExists(log);
    List<String> command = new ArrayList<>(List.of("qemu-io", "-t", "writeback"));
    command.addAll(List.of("-T", "events=%s,file=%s".formatted(events, log)));
    String file = "file.driver=file,file.filename=" + copy;
    if (throttle > 0) {
      command.addAll(List.of("--object", "throttle-group,id=tg,x-iops-total=" + throttle));
      file = "file.driver=throttle,file.throttle-group=tg,file." + file.replace(",f", ",file.f");
    }
    long slice = geometry.tableCovers() / geometry.clusterSize() * 8;
    commands.forEach(each -> command.addAll(List.of("-c", each)));
    command.add("--image-opts");
    command.add(
        "driver=qcow2,l2-cache-size=%d,l2-cache-entry-size=%d,cache.no-flush=on,%s"
            .formatted(slots * slice, slice, file));
    assertThat(new Qemu(folder).run(command, List.of())).as("%s", command).isZero();
    return count(log);
  }

  /** Misses that read: the slices of a new table are filled in memory. */
  private static long count(Path log) throws IOException {
    long reads = 0;
    boolean fromDisk = false;
    for (String line : Files.readAllLines(log)) {
      if (line.startsWith("qcow2_cache_get ") && line.contains("is_l2_cache 1")) {
        fromDisk = line.endsWith("read_from_disk 1");
      } else if (line.startsWith("qcow2_cache_get_read ") && line.contains("is_l2_cache 1")) {
        reads += fromDisk ? 1 : 0;
      }
    }
    return reads;
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    assertThat(new Qemu(folder).run(command, List.of())).as("%s", command).isZero();
  }
}
