package io.l2bench.driver.qcow2;

import com.google.auto.service.AutoService;
import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.cache.qcow2.TableKind;
import io.l2bench.driver.Driver;
import io.l2bench.driver.DriverFactory;
import io.l2bench.driver.DriverImage;
import io.l2bench.driver.DriverSetup;
import io.l2bench.driver.FullDisk;
import io.l2bench.driver.Loading;
import io.l2bench.driver.OpenImage;
import io.l2bench.workload.BadInputException;
import io.l2bench.workload.Geometry;
import io.l2bench.workload.qcow2.FullImage;
import io.l2bench.workload.qcow2.ImageOptions;
import io.l2bench.workload.qcow2.Qcow2Image;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Registers {@code qcow2}: a table is a slice, of a size that the geometry gives. */
@AutoService(DriverFactory.class)
public final class Qcow2 implements DriverFactory {
  private static final String CLEAN_INTERVAL = "cache-clean-interval";
  private static final int L2_ENTRY_BYTES = 8;
  private static final int REFCOUNT_SLOTS = 4;
  private static final long LEAST_CLUSTER = 512;
  private static final long LARGEST_CLUSTER = 1 << 21;

  private final long cleanSeconds;

  /** The driver as it is for a guest's disk. */
  public Qcow2() {
    this(ImageOptions.CLEAN_SECONDS);
  }

  private Qcow2(long cleanSeconds) {
    this.cleanSeconds = cleanSeconds;
  }

  @Override
  public long cleanNanos() {
    return TimeUnit.SECONDS.toNanos(cleanSeconds);
  }

  @Override
  public DriverFactory with(String parameter, String value) {
    if (!parameter.equals(CLEAN_INTERVAL) || !value.matches("[0-9]{1,9}")) {
      throw new BadInputException(
          "driver qcow2", CLEAN_INTERVAL + "=SECONDS", "'%s=%s'".formatted(parameter, value));
    }
    return new Qcow2(Long.parseLong(value));
  }

  @Override
  public String name() {
    return "qcow2";
  }

  @Override
  public String edition() {
    return "7.2";
  }

  @Override
  public String summary() {
    return "QEMU's qcow2 driver: one lock, held while a slice is read";
  }

  @Override
  public Loading loading() {
    return Loading.LOCKED;
  }

  @Override
  public OpenImage open(Path image) throws IOException {
    return new OpenQcow2Image(image.toString(), Qcow2Image.open(image));
  }

  @Override
  public FullDisk allAllocated(Geometry geometry) {
    FullImage full = new FullImage(Long.numberOfTrailingZeros(checkedCluster(geometry)));
    return new FullDisk(
        new Qcow2Tables(full.state(), entryBytes(geometry), new WholeFile(/* sized= */ false)),
        full.diskBytes());
  }

  @Override
  public DriverImage tables() {
    throw new BadInputException(
        "driver qcow2", "a trace with offsets of a disk", "bare keys; use --driver qed");
  }

  @Override
  public boolean isSequential() {
    return false;
  }

  @Override
  public Driver create(DriverSetup setup) {
    Qcow2Tables tables = (Qcow2Tables) setup.image();
    return new Qcow2Driver(
        new Qcow2Setup(
            setup.loading(),
            tables.state(),
            Qcow2TableCache.over(setup.cache(), tables.entryBytes(), Qcow2Listener.NONE),
            new Qcow2TableCache(
                TableKind.REFCOUNTS,
                REFCOUNT_SLOTS,
                tables.state().clusterBytes(),
                Qcow2Listener.NONE),
            setup.host(),
            setup.listener(),
            Qcow2Listener.NONE,
            tables.space(),
            /* discards= */ false,
            /* flushes= */ true));
  }

  /**
   * The size of a slice that maps as much of the disk as a table of the geometry.
   *
   * @throws BadInputException if QEMU has no such slices
   */
  static long entryBytes(Geometry geometry) {
    long cluster = checkedCluster(geometry);
    long bytes = geometry.tableCovers() / cluster * L2_ENTRY_BYTES;
    if (bytes < LEAST_CLUSTER || bytes > cluster) {
      throw new BadInputException(
          "driver qcow2",
          "slices of 512 bytes to a cluster of %d".formatted(cluster),
          "%d, since a table covers %d".formatted(bytes, geometry.tableCovers()));
    }
    return bytes;
  }

  private static long checkedCluster(Geometry geometry) {
    long cluster = geometry.clusterSize();
    if (cluster < LEAST_CLUSTER || cluster > LARGEST_CLUSTER) {
      throw new BadInputException(
          "driver qcow2", "clusters of 512 bytes to 2 MiB", Long.toString(cluster));
    }
    return cluster;
  }
}
