package io.l2bench.driver.qcow2;

import io.l2bench.cache.qcow2.Qcow2TableCache;
import io.l2bench.driver.DriverHost;
import io.l2bench.driver.DriverListener;
import io.l2bench.driver.Loading;
import io.l2bench.workload.qcow2.ImageState;

/**
 * What a qcow2 driver works on and for.
 *
 * @param loading what a request does that misses a slice; QEMU's driver is {@link Loading#LOCKED}
 * @param image whose tables it uses and changes
 * @param l2 the cache of L2 slices
 * @param refcounts the cache of refcount blocks
 * @param host that runs the steps
 * @param listener that counts
 * @param trace that hears QEMU's trace events
 * @param space that the image file takes
 * @param discards whether clusters that the guest discards are discarded in the file
 * @param flushes whether flushes of the file take a step; QEMU's {@code cache.no-flush=on} makes
 *     none
 */
public record Qcow2Setup(
    Loading loading,
    ImageState image,
    Qcow2TableCache l2,
    Qcow2TableCache refcounts,
    DriverHost host,
    DriverListener listener,
    Qcow2Listener trace,
    FileSpace space,
    boolean discards,
    boolean flushes) {

  /** What the driver learns of the space that the image file takes on its own disk. */
  public interface FileSpace {
    /**
     * Whether the scan for preallocated metadata goes on to this cluster of the file.
     *
     * @param block the offset of the cluster's refcount block
     */
    boolean scanIncludes(long cluster, long block);

    /** Whether data that were asked for read as zeroes, since the file has a hole there. */
    boolean hasHole();
  }
}
