package io.l2bench.workload.recorded;

import com.google.auto.service.AutoService;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.ReadSettings;
import io.l2bench.workload.Trace;
import io.l2bench.workload.TraceSource;
import java.util.List;
import java.util.Optional;

/** The catalog of the recorded guests; {@code workloads/RECORDED.md} says how each was recorded. */
@AutoService(TraceSource.class)
public final class RecordedTraces implements TraceSource {
  private static final Geometry SMALL_CLUSTERS = Geometry.qed(4 << 10, 4);

  /** Tables that cover 32 MiB, as a qcow2 slice of 4 KiB does. */
  private static final Geometry COVERS_32_MIB = Geometry.qed(4 << 10, 16);

  private static final Geometry QED_DEFAULT = Geometry.qed(64 << 10, 4);

  private static final List<RecordedTrace> ALL =
      List.of(
          new RecordedTrace(
              "apt-sqlite-postgres",
              "a Debian guest installs packages, then runs sqlite, git, pgbench, find and grep",
              SMALL_CLUSTERS,
              27_025),
          new RecordedTrace(
              "bench-reads",
              "qemu-img bench reads 4 KiB from each of 512 tables in turn, 64 in flight",
              SMALL_CLUSTERS,
              2_000),
          new RecordedTrace(
              "bench-writes",
              "qemu-img bench writes 4 KiB to each of 512 tables in turn, 64 in flight, allocating",
              SMALL_CLUSTERS,
              2_000),
          new RecordedTrace(
              "borg-backup",
              "borg archives, checks, extracts and prunes a tree of files that changes",
              QED_DEFAULT,
              32_000),
          new RecordedTrace(
              "convert",
              "qemu-img convert writes 1.2 GB of a root disk, one request at a time",
              SMALL_CLUSTERS,
              581),
          new RecordedTrace(
              "debian-boot",
              "a Debian guest boots with systemd and runs find over its root disk",
              SMALL_CLUSTERS,
              3_004),
          new RecordedTrace(
              "file-server",
              "a file server reads, rewrites and adds whole files in folders that drift",
              QED_DEFAULT,
              32_000),
          new RecordedTrace(
              "fio-zipf",
              "fio reads and writes 4 to 64 KiB on a bare disk, zipf, 16 in flight",
              QED_DEFAULT,
              32_000),
          new RecordedTrace(
              "git-clone",
              "git clones a repository on btrfs, checks out its branches, greps",
              COVERS_32_MIB,
              32_000),
          new RecordedTrace(
              "mariadb-oltp",
              "MariaDB on XFS under sysbench reads and writes, 6 threads",
              COVERS_32_MIB,
              32_000),
          new RecordedTrace(
              "redis-aof",
              "Redis on XFS with an append-only file that it syncs and rewrites",
              COVERS_32_MIB,
              20_796),
          new RecordedTrace(
              "server-300g",
              "the 300 GB data disk of a guest: mkfs, untar, grep, sqlite, git, pgbench, find",
              QED_DEFAULT,
              99_090),
          new RecordedTrace(
              "server-root",
              "the root disk of the guest of server-300g, in the same run",
              SMALL_CLUSTERS,
              5_076),
          new RecordedTrace(
              "sqlite-orders",
              "sqlite on ext4 inserts, updates and looks orders up",
              COVERS_32_MIB,
              32_000));

  /** Every recorded trace, by name. */
  public static List<RecordedTrace> all() {
    return ALL;
  }

  /** The geometry of the image that a bundled trace was recorded on; empty for other traces. */
  public static Optional<Geometry> geometryOf(String text) {
    return ALL.stream()
        .filter(trace -> trace.name().equals(text))
        .map(RecordedTrace::geometry)
        .findFirst();
  }

  @Override
  public String offers() {
    return "a bundled trace";
  }

  @Override
  public List<String> names() {
    return ALL.stream().map(RecordedTrace::name).toList();
  }

  @Override
  public Trace open(String text, long seed, ReadSettings settings) {
    return ALL.stream()
        .filter(trace -> trace.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new BadInputException("trace '%s'".formatted(text), "no parameters", "some"));
  }
}
